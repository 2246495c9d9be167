package uk.wnb.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;

class MorningsTest {
  private final List<String> ticks = new ArrayList<>();
  private final Mornings mornings = new Mornings((Instant at) -> ticks.add(at.toString()));

  private void upTo(String day) {
    mornings.upTo(Days.of(LocalDate.parse(day)));
  }

  @Test
  void everyDayIsToldOnceFromTheFirstOneAskedFor() {
    upTo("2026-03-28");
    upTo("2026-03-28");
    upTo("2026-03-30");
    upTo("2026-03-29");

    assertThat(ticks).as("summer time begins on the 29th")
        .containsExactly("2026-03-28T00:00:00Z", "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z");
  }
}

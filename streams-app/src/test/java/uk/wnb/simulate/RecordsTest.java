package uk.wnb.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;

class RecordsTest {
  private static final int MIDNIGHT = Days.of(LocalDate.parse("2023-03-26")) * 24 * 60;

  /** On that night the clocks go from one to two: a row of 01:41 would be read as 02:41, after one of 02:03. */
  @Test
  void nothingIsRecordedInTheHourThatIsMissingWhenClocksChange() {
    List<Integer> order = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    Span days = new Span(MIDNIGHT / (24 * 60) - 5, MIDNIGHT / (24 * 60) + 5);
    Records records = new Records((recordedAt, row) -> {
      order.add(recordedAt - MIDNIGHT);
      texts.add(row.split(",")[6]);
    }, days, new Dice(1, 1), new Recording(1000, 1, 0, 0, 0, 0), "f");
    for (int minute : new int[] {59, 60, 101, 119, 120, 123}) {
      records.add("emergency", "9990000018", "ZZT01", "r", MIDNIGHT, MIDNIGHT + minute, "completed", "", "", "", "");
    }

    assertThat(order).containsExactly(59, 120, 161, 179, 120, 123);
    assertThat(texts).containsExactly("2023-03-26T00:59", "2023-03-26T02:00", "2023-03-26T02:41", "2023-03-26T02:59",
        "2023-03-26T02:00", "2023-03-26T02:03");
  }
}

package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;
import uk.wnb.oracle.Stories;

class SayingsTest {
  private static final long SEED = Long.getLong("wnb.seed", 17);

  private record Said(String source, boolean retracted, Fact fact) {
    static Said by(Event event) {
      return new Said(event.source(), event.retracted(), event.fact());
    }
  }

  private static Sayings of(Report... reports) {
    return new Sayings(Told.of(reports).raw());
  }

  @Test
  void ofNoEventsThereAreNone() {
    assertThat(new Sayings(new Event[0]).size()).isZero();
    assertThat(new Sayings(new Event[0]).indexes()).isEmpty();
  }

  @Test
  void whatIsSaidAgainStandsOnce() {
    Sayings sayings = of(Given.brought("2024-01-01"), Given.wasNotBrought("2024-01-02"), Given.brought("2024-01-03"),
        Given.wasNotBrought("2024-01-04"));
    assertThat(sayings.indexes()).containsExactly(0, 1, 0, 1);
    assertThat(sayings.size()).isEqualTo(2);
  }

  @Test
  void anotherSourceAndARetractionSaySomethingElse() {
    assertThat(of(Given.brought("2024-01-01"), Given.brought("2024-01-02").from("RQQ"),
        Given.brought("2024-01-03").takenBack()).indexes()).containsExactly(0, 1, 2);
  }

  /** The very table that the stored form has always had: in order of first use. */
  @ParameterizedTest
  @ValueSource(ints = {1, 40})
  void eachStandsOnceInOrderOfFirstUse(int stories) {
    for (long seed = SEED; seed < SEED + 100; seed++) {
      List<Event> events = new ArrayList<>();
      for (int i = 0; i < stories; i++) {
        Stories.of(seed * 100 + i).reports().forEach(report -> events.add(report.event()));
      }
      assertTable(seed, events);
    }
  }

  private static void assertTable(long seed, List<Event> events) {
    List<Said> distinct = events.stream().map(Said::by).distinct().toList();
    Sayings sayings = new Sayings(events.toArray(Event[]::new));
    assertThat(sayings.size()).as("seed %d", seed).isEqualTo(distinct.size());
    for (int i = 0; i < events.size(); i++) {
      assertThat(sayings.indexes()[i]).as("seed %d, event %d", seed, i)
          .isEqualTo(distinct.indexOf(Said.by(events.get(i))));
      assertThat(Said.by(sayings.first(sayings.indexes()[i]))).isEqualTo(Said.by(events.get(i)));
    }
  }
}

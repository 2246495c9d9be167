package uk.wnb.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.history.Days;
import uk.wnb.history.History;
import uk.wnb.oracle.Given;
import uk.wnb.signal.Catalogue;
import uk.wnb.signal.Finding;
import uk.wnb.signal.Signal;
import uk.wnb.signal.Signals;
import uk.wnb.signal.View;

/**
 * The days on which the signals on planned care first see their pattern in this family, by what was recorded by then.
 * Those of W10 were worked out apart from this code (its window of 24 months too), the others by hand from the file.
 * The appointments are made up, so these dates test the software and prove nothing of the case.
 */
class ChildBPlannedCareTest {
  private static final int LAST = Days.of(LocalDate.of(2022, 11, 17));
  private static final Signals DEFAULT = Catalogue.bind(Given.policy());
  private static final Signals LONGER = Catalogue.bind(Given.policy(text -> text.with("W10", "window", "24")));
  private static final Map<String, LocalDate> FIRST = new TreeMap<>();
  private static View lastOfB;

  static {
    for (String child : List.of(ChildB.S2, ChildB.S1, ChildB.B)) {
      watch(child, ChildB.events().stream().filter(told -> told.child().equals(child)).toList());
    }
  }

  private static void watch(String child, List<ChildB.Told> told) {
    History history = History.EMPTY;
    int next = 0;
    for (int day = told.get(0).event().recordedOn(); day <= LAST; day++) {
      for (; next < told.size() && told.get(next).event().recordedOn() <= day; next++) {
        history = history.apply(told.get(next).event()).history();
      }
      lastOfB = DEFAULT.view(history, day);
      note(child, lastOfB, Catalogue.ids(), "");
      note(child, LONGER.view(history, day), List.of("W10"), " over 24 months");
    }
  }

  private static void note(String child, View view, List<String> signals, String how) {
    for (String signal : signals) {
      if (view.finding(signal) != null) {
        FIRST.putIfAbsent(child + " " + signal + how, Days.date(view.day()));
      }
    }
  }

  /** W12 sees the months of the first national restrictions, in which nobody saw the child in person. */
  @ParameterizedTest
  @CsvSource({
      ChildB.B + " W10, 2020-09-29", ChildB.B + " W10 over 24 months, 2021-03-16", ChildB.B + " W13, 2020-01-14",
      ChildB.B + " W12, 2020-06-04", ChildB.B + " W9, 2021-04-26", ChildB.B + " W5, 2021-06-15",
      ChildB.B + " W6, 2022-03-22", ChildB.B + " X4, 2022-04-05", ChildB.S1 + " W13, 2022-07-19",
      ChildB.S2 + " W12, 2021-11-16", ChildB.S2 + " W13, 2022-09-06", ChildB.S2 + " W5, 2022-11-01"})
  void firstSees(String what, LocalDate day) {
    assertThat(FIRST.get(what)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({ChildB.B + " W1", ChildB.B + " W7", ChildB.B + " W8", ChildB.S1 + " W5", ChildB.S1 + " W10",
      ChildB.S1 + " W12", ChildB.S2 + " W10", ChildB.S2 + " X4"})
  void neverSeesWhatIsNotThere(String what) {
    assertThat(FIRST).doesNotContainKey(what);
  }

  /** What a lead would read on the day of the incident: each count with its weight, and where it goes. */
  @Test
  void theWholeLifeOfChildB() {
    Signal lifetime = DEFAULT.live().stream().filter(signal -> signal.id().equals("W5")).findFirst().orElseThrow();
    Finding finding = lastOfB.finding("W5");

    assertThat(lifetime.statement(finding)).isEqualTo("In all that is on record brought to 6 of 25 appointments. "
        + "Burden of missed care 643 points (was not brought, high criticality 2 x 40, was not brought, other services "
        + "13 x 20, cancelled by family 4 x 10, unplanned A&E visits 6 x 10, sessions missed 203 x 1), 120 for each of "
        + "5 years 4 months of life; 385 in the last 12 months after 158 in the 12 before: rising.");
    assertThat(2 * 40 + 13 * 20 + 4 * 10 + 6 * 10 + 203).isEqualTo(643);
  }
}

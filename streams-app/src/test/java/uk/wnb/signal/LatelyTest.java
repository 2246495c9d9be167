package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.cancelledByFamily;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Occurrence;
import uk.wnb.history.Window;

/** What lies in the last months. */
class LatelyTest {
  private final View view = view();

  @Test
  void holdsWhatOccurredInItsMonths() {
    Lately lately = view.lately(6);
    assertThat(lately.window()).isEqualTo(Window.ofMonths(6, day("2024-06-30"))).isEqualTo(view.lastMonths(6));
    assertThat(days(lately.offered())).containsExactly("2024-01-10", "2024-02-10", "2024-06-30");
    assertThat(days(lately.notBrought())).containsExactly("2024-01-10", "2024-06-30");
    assertThat(days(lately.unplanned())).containsExactly("2024-03-01");
  }

  @Test
  void looksBackForAsLongAsItIsAskedTo() {
    assertThat(days(view.lately(1).offered())).containsExactly("2024-06-30");
    assertThat(view.lately(1).unplanned()).isEmpty();
    assertThat(days(view.lately(12).notBrought())).containsExactly("2023-12-30", "2024-01-10", "2024-06-30");
    assertThat(days(view.lately(12).unplanned())).containsExactly("2023-12-30", "2024-03-01");
  }

  @Test
  void isPutTogetherOnceForAllWhoAsk() {
    assertThat(view.lately(6)).isSameAs(view.lately(6)).isNotSameAs(view.lately(12));
    assertThat(view.lately(6).offered()).isSameAs(view.lately(6).offered());
    assertThat(view.lately(6).notBrought()).isSameAs(view.lately(6).notBrought());
    assertThat(view.lately(6).unplanned()).isSameAs(view.lately(6).unplanned());
  }

  @Test
  void isAnotherOneOnAnotherDay() {
    assertThat(days(view.on(day("2024-01-31")).lately(6).notBrought())).containsExactly("2023-12-30", "2024-01-10");
  }

  private static View view() {
    Seen seen = Seen.by("W2", wasNotBrought("2023-12-30"), visit("2023-12-30", Complaint.INJURY),
        wasNotBrought("2024-01-10"), brought("2024-02-10"), visit("2024-03-01", Complaint.INJURY),
        visit("2024-03-02", Complaint.INJURY, true), cancelledByFamily("2024-06-30"), wasNotBrought("2024-07-01"));
    return seen.signals().view(seen.history(), day("2024-06-30"));
  }

  private static List<String> days(List<? extends Occurrence> some) {
    return some.stream().map(one -> Days.date(one.day()).toString()).toList();
  }
}

package uk.wnb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.day;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.History;
import uk.wnb.history.Window;
import uk.wnb.oracle.Report;

/** Which slice each appointment is counted in. */
class AppointmentsTest {
  private static final Window ALL = Window.upTo(day("2024-12-31"));

  @Test
  void theMonthOfAChildIsCountedWhereItsFirstAppointmentIs() {
    assertThat(counted(brought("2024-03-04")))
        .containsExactly("2024-03 RJE [OFFERED 1, BROUGHT 1, CHILD_MONTHS 1]");
  }

  @Test
  void eachAppointmentIsCountedInItsOwnSliceWhateverWasCountedLast() {
    assertThat(counted(brought("2024-03-04"), brought("2024-03-20").from("RX1"), brought("2024-04-10").from("RX2")))
        .containsExactly("2024-03 RJE [OFFERED 1, BROUGHT 1, CHILD_MONTHS 1]", "2024-03 RX1 [OFFERED 1, BROUGHT 1]",
            "2024-04 RX2 [OFFERED 1, BROUGHT 1, CHILD_MONTHS 1]");
  }

  @Test
  void whatIsTakenAwayIsWhatWasAdded() {
    History history = known(brought("2024-03-04"), brought("2024-03-20").from("RX1"));
    Changes changes = new Changes();
    appointments(history, changes, 1);
    appointments(history, changes, -1);
    assertThat(changes.list()).isEmpty();
  }

  private static List<String> counted(Report... told) {
    Changes changes = new Changes();
    appointments(known(told), changes, 1);
    return changes.list().stream().map(AppointmentsTest::text).toList();
  }

  private static String text(Changes.Change change) {
    return change.slice().get(Dimension.MONTH) + " " + change.slice().get(Dimension.PROVIDER) + " "
        + change.deltas().stream().map(delta -> delta.measure() + " " + delta.by()).toList();
  }

  private static void appointments(History history, Changes changes, int sign) {
    new Appointments(history, new Profile(history), changes, sign).add(Part.of(history, ALL), Part.NOTHING);
  }

  private static History known(Report... told) {
    return Arrays.stream(told).map(Report::event).reduce(History.EMPTY,
        (known, event) -> known.apply(event).history(), (one, other) -> other);
  }
}

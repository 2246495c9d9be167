package uk.wnb.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.policy.PolicyReader;
import uk.wnb.service.Configuration;

/** That what it says is what the topology says, the replay of a feed in {@code topology} shows; this is the rest. */
class MemoryRunTest {
  private static final String ANNA = "9990000018";
  private static final String BEN = "9990000026";

  private final List<String> alerts = new ArrayList<>();
  private final MemoryRun run = new MemoryRun(new Detector(PolicyReader.read(Configuration.defaultPolicy())),
      this::say);

  private void say(String child, Decision decision) {
    decision.alerts().forEach(alert -> alerts.add(Days.date(alert.asOf()) + " " + child + " " + alert.change()));
  }

  private static Event notBrought(String record, String day) {
    Instant at = Days.start(LocalDate.parse(day)).plusSeconds(36_000);
    return Event.of(record, "ZZT01", record, at, at.plusSeconds(3_600), false,
        new Fact.Attendance(Outcome.NOT_BROUGHT, "420", Setting.CLINIC, false));
  }

  private static Instant morning(String day) {
    return Days.start(LocalDate.parse(day));
  }

  @Test
  void whatIsHeardRaisesAnAlertOfItsChildAlone() {
    run.tick(morning("2026-01-05"));
    run.hear(ANNA, notBrought("a1", "2026-01-05"));
    run.hear(BEN, notBrought("b1", "2026-01-06"));
    run.hear(ANNA, notBrought("a2", "2026-01-07"));

    assertThat(alerts).containsExactly("2026-01-07 " + ANNA + " RAISED");
    assertThat(run.children()).isEqualTo(2);
  }

  @Test
  void theVeryEventAgainChangesNothing() {
    assertThat(run.hear(ANNA, notBrought("a1", "2026-01-05"))).isEqualTo(Verdict.ADDED);
    Child once = run.child(ANNA);

    assertThat(run.hear(ANNA, notBrought("a1", "2026-01-05"))).isEqualTo(Verdict.DUPLICATE);
    assertThat(run.child(ANNA)).isEqualTo(once);
  }

  /** Both are quiet for long enough on days of their own; a tick that comes after both looks at them in that order. */
  @Test
  void aTickLooksAtAllWhoAreDueInTheOrderOfTheirDays() {
    for (String child : List.of(BEN, ANNA)) {
      String month = child.equals(BEN) ? "2026-01-0" : "2026-02-0";
      run.hear(child, notBrought(child + 1, month + 5));
      run.hear(child, notBrought(child + 2, month + 6));
    }
    Mornings mornings = new Mornings(run::tick);
    mornings.upTo(Days.of(LocalDate.parse("2026-02-07")));
    alerts.clear();
    assertThat(run.tick(morning("2027-03-01"))).isEqualTo(2);
    assertThat(run.tick(morning("2027-02-01"))).as("an earlier time says nothing").isZero();
    mornings.upTo(Days.of(LocalDate.parse("2027-12-31")));

    assertThat(alerts).filteredOn(alert -> alert.endsWith(" STOOD_DOWN")).hasSize(2);
    assertThat(run.child(ANNA).dueOn()).isEqualTo(run.child(BEN).dueOn());
  }

  @Test
  void nobodyIsDueOnADayOnWhichNothingCanChange() {
    run.hear(ANNA, notBrought("a1", "2026-01-05"));

    assertThat(run.tick(morning("2026-01-06"))).isZero();
  }
}

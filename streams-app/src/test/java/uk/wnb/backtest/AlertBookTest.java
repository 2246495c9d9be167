package uk.wnb.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.concern.Change;
import uk.wnb.concern.Detector;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.policy.Policy;
import uk.wnb.policy.PolicyReader;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;
import uk.wnb.service.Configuration;

class AlertBookTest {
  private static final String ANNA = "9990000018";

  /** The default policy with two signals that are as loud as each other: two in a row, and three in a year. */
  private static Policy policy() {
    Policy all = PolicyReader.read(Configuration.defaultPolicy());
    Map<String, Settings> some = new LinkedHashMap<>(all.signals());
    some.keySet().retainAll(List.of("W2", "W3"));
    return new Policy(all.version(), all.effectiveFrom(), all.concern(), all.care(), some);
  }

  private static Event attendance(int number, Outcome outcome) {
    Instant at = Days.start(LocalDate.of(2026, 1, 5).plusWeeks(number)).plusSeconds(36_000);
    return Event.of("e" + number, "ZZT01", "r" + number, at, at.plusSeconds(3_600), false,
        new Fact.Attendance(outcome, "420", Setting.CLINIC, outcome.isBrought()));
  }

  private static Told told(Tier tier, String... signals) {
    return new Told(ANNA, 20_000, "a", Change.RAISED, tier, List.of(signals), Set.of(signals), AgeBand.CHILD,
        List.of("ZZT01", "ZZC01"), true);
  }

  @Test
  void newsIsWhatTheConcernHasNotToldOfBeforeAndItsEndAsksNothing() {
    PolicyRun run = new PolicyRun(new Detector(policy()));
    for (int i = 1; i <= 3; i++) {
      run.event(0, ANNA, attendance(i, Outcome.NOT_BROUGHT));
    }
    new Mornings(at -> run.tick(0, at)).upTo(Days.of(LocalDate.of(2026, 2, 1)));
    run.tick(0, Days.start(LocalDate.of(2028, 1, 1)));
    run.tick(0, Days.start(LocalDate.of(2029, 1, 1)));
    List<Told> alerts = run.alerts();

    assertThat(alerts.get(0).news()).containsExactly("W2");
    assertThat(alerts.get(1).news()).containsExactly("W3");
    assertThat(alerts.get(1).signals()).containsExactly("W2", "W3");
    assertThat(alerts).extracting(Told::asks).startsWith(true, true).endsWith(false);
    assertThat(alerts).extracting(Told::ageBand).containsOnly(AgeBand.NOT_KNOWN);
    assertThat(alerts).extracting(Told::change).startsWith(Change.RAISED, Change.SIGNAL_JOINED);
  }

  /** Time in one partition is no time in another. */
  @Test
  void eachPartitionHasATimeOfItsOwn() {
    PolicyRun run = new PolicyRun(new Detector(policy()));
    run.tick(1, Days.start(LocalDate.of(2027, 1, 1)));
    run.event(0, ANNA, attendance(1, Outcome.NOT_BROUGHT));
    run.event(0, ANNA, attendance(2, Outcome.NOT_BROUGHT));
    run.event(1, "9990000026", attendance(1, Outcome.BROUGHT));

    assertThat(run.alerts()).extracting(told -> Days.date(told.day())).containsExactly(LocalDate.of(2026, 1, 19));
    assertThat(run.children()).isEqualTo(2);
  }

  @Test
  void countedAtEachOfItsSignalsAndSources() {
    List<Told> alerts = List.of(told(Tier.REVIEW, "W2", "W3"), told(Tier.URGENT, "E1"), told(Tier.REVIEW, "W2"));

    assertThat(Slice.SIGNAL.counts(alerts)).containsExactly(entry("E1", 1), entry("W2", 2), entry("W3", 1));
    assertThat(Slice.TIER.counts(alerts)).containsExactly(entry("REVIEW", 2), entry("URGENT", 1));
    assertThat(Slice.AGE_BAND.counts(alerts)).containsExactly(entry("5 to 10", 3));
    assertThat(Slice.SOURCE.counts(alerts)).containsExactly(entry("ZZC01", 3), entry("ZZT01", 3));
  }

  @ParameterizedTest
  @CsvSource({"-1, NOT_KNOWN", "0, INFANT", "11, INFANT", "12, TODDLER", "59, TODDLER", "60, CHILD",
      "132, YOUNG_TEENAGER",
      "191, YOUNG_TEENAGER", "192, TEENAGER", "215, TEENAGER", "400, TEENAGER"})
  void agesHaveBands(int months, AgeBand band) {
    assertThat(AgeBand.of(months)).isEqualTo(band);
  }
}

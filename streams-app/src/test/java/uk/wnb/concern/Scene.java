package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Production;
import uk.wnb.oracle.Report;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Settings;

/** One child, what is told of it, and the days that pass; a report comes in on the day on which it was recorded. */
final class Scene {
  private static final List<String> FEW = List.of("W2", "W3", "W4", "E1", "E3", "W14", "W15");
  private static final Detector UNHURRIED = new Detector(few(Given.policy()).withoutLadder());
  private static final Detector BY_DEFAULT = new Detector(few(Given.policy()));

  private final Production production;
  private LocalDate today = LocalDate.EPOCH;

  private Scene(Detector detector, String nhsNumber) {
    production = new Production(detector, nhsNumber);
  }

  /** {@code policy} with a few of its signals, so that a further one changes nothing in these tests. */
  static Policy few(Policy policy) {
    Map<String, Settings> signals = new LinkedHashMap<>(policy.signals());
    signals.keySet().retainAll(FEW);
    return new Policy(policy.version(), policy.effectiveFrom(), policy.concern(), policy.care(), signals);
  }

  /** By a few signals under the default policy, as if nobody were ever late to look. */
  static Scene begins() {
    return new Scene(UNHURRIED, Given.NHS_NUMBER);
  }

  /** By the same signals, where what nobody looks at climbs the ladder. */
  static Scene watched() {
    return new Scene(BY_DEFAULT, Given.NHS_NUMBER);
  }

  /** Of another child, or under another policy. */
  static Scene of(Policy policy, String nhsNumber) {
    return new Scene(new Detector(policy), nhsNumber);
  }

  /** The one alert there is. */
  static Alert only(List<Alert> alerts) {
    assertThat(alerts).hasSize(1);
    return alerts.get(0);
  }

  /** What is said when these come in, one after the other. */
  List<Alert> hears(Report... reports) {
    List<Alert> alerts = new ArrayList<>();
    for (Report report : reports) {
      today = report.recordedOn().isAfter(today) ? report.recordedOn() : today;
      alerts.addAll(production.hear(report, today).alerts());
    }
    return alerts;
  }

  /** What is said up to and including {@code day}, looking only when it is due. */
  List<Alert> until(String day) {
    List<Alert> alerts = new ArrayList<>();
    if (today.equals(LocalDate.EPOCH)) {
      today = LocalDate.parse(day);
    }
    for (LocalDate next = today; !next.isAfter(LocalDate.parse(day)); next = next.plusDays(1)) {
      today = next;
      if (production.isDueOn(next)) {
        alerts.addAll(production.tick(next).alerts());
      }
    }
    return alerts;
  }

  Child child() {
    return production.child();
  }

  Concern concern() {
    return child().concern();
  }
}

package uk.wnb.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.history.Days;
import uk.wnb.history.Rates;
import uk.wnb.oracle.Given;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Settings;
import uk.wnb.signal.Catalogue;
import uk.wnb.signal.Finding;
import uk.wnb.signal.Signal;
import uk.wnb.signal.Signals;
import uk.wnb.signal.View;

/**
 * The file run through the core: a tick in the morning of every day, then what was recorded on
 * it, and in the evening a look at what each signal sees.
 */
final class Replay {
  /** The signals whose dates are known for this family; others may come and must not change what these say. */
  private static final List<String> SIGNALS = List.of("W2", "W3", "W4", "E3", "E1");

  private final Map<String, Child> children = new LinkedHashMap<>();
  private final Map<String, LocalDate> firstSeen = new LinkedHashMap<>();
  private final List<String> alerts = new ArrayList<>();
  private final Detector detector;
  private final Signals signals;

  private Replay(Policy policy) {
    detector = new Detector(policy);
    signals = Catalogue.bind(policy);
    ChildB.CHILDREN.forEach(child -> children.put(child, Child.UNKNOWN));
  }

  /** The whole file, up to and including the last day recorded in it, by the signals whose dates are known. */
  static Replay run() {
    return run(few(Given.policy()));
  }

  /** The same by all signals of the policy as it comes. */
  static Replay byDefault() {
    return run(Given.shipped());
  }

  private static Replay run(Policy policy) {
    Replay replay = new Replay(policy);
    List<ChildB.Told> events = ChildB.events();
    int last = events.get(events.size() - 1).event().recordedOn();
    int next = 0;
    for (int day = events.get(0).event().recordedOn(); day <= last; day++) {
      replay.tick(day);
      for (; next < events.size() && events.get(next).event().recordedOn() == day; next++) {
        replay.decide(events.get(next), day);
      }
      replay.look(day);
    }
    return replay;
  }

  private static Policy few(Policy all) {
    Map<String, Settings> some = new LinkedHashMap<>(all.signals());
    some.keySet().retainAll(SIGNALS);
    return new Policy(all.version(), all.effectiveFrom(), all.concern(), all.care(), some);
  }

  private void tick(int day) {
    long morning = Days.start(Days.date(day)).toEpochMilli();
    for (String child : ChildB.CHILDREN) {
      if (children.get(child).dueOn() <= day) {
        keep(child, detector.tick(child, children.get(child), day, morning));
      }
    }
  }

  private void decide(ChildB.Told told, int day) {
    keep(told.child(), detector.decide(told.child(), children.get(told.child()), told.event(), day));
  }

  private void keep(String child, Decision decision) {
    children.put(child, decision.child());
    for (Alert alert : decision.alerts()) {
      alerts.add(Days.date(alert.asOf()) + " " + name(child) + " " + alert.change() + " " + alert.tier() + " "
          + alert.signals());
    }
  }

  private void look(int day) {
    for (String child : ChildB.CHILDREN) {
      View view = signals.view(children.get(child).history(), day);
      for (Signal signal : signals.live()) {
        Finding finding = view.finding(signal.id());
        if (finding != null) {
          String what = name(child) + " " + signal.id();
          firstSeen.putIfAbsent(what, Days.date(day));
          firstSeen.putIfAbsent(what + " " + finding.tier(), Days.date(day));
        }
      }
    }
  }

  private static String name(String child) {
    return List.of("B", "S1", "S2").get(ChildB.CHILDREN.indexOf(child));
  }

  /**
   * The first day on which {@code what}, such as {@code B W4 URGENT} or {@code B W2}, was seen; null if it never was.
   */
  LocalDate firstSeen(String what) {
    return firstSeen.get(what);
  }

  /** Every alert: day, child, change, tier, signals. */
  List<String> alerts() {
    return alerts;
  }

  Child child(String child) {
    return children.get(child);
  }

  Rates rates(String child, LocalDate day) {
    return Rates.of(children.get(child).history(), Days.of(day));
  }
}

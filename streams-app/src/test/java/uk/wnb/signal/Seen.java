package uk.wnb.signal;

import java.util.List;
import java.util.function.UnaryOperator;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.history.History;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.PolicyText;
import uk.wnb.oracle.Report;

/** One signal of a policy, and what it sees of a few reports. */
record Seen(Signals signals, Signal signal, History history) {
  private static final Signals BY_DEFAULT = Catalogue.bind(Given.policy());

  /** The signal under the default policy. */
  static Seen by(String id, Report... reports) {
    return by(id, BY_DEFAULT, reports);
  }

  /** The signal under a changed policy. */
  static Seen by(String id, UnaryOperator<PolicyText> changes, Report... reports) {
    return by(id, Catalogue.bind(Given.policy(changes)), reports);
  }

  private static Seen by(String id, Signals signals, Report... reports) {
    Signal wanted = signals.live().stream().filter(signal -> signal.id().equals(id)).findFirst().orElseThrow();
    return new Seen(signals, wanted, History.EMPTY).and(reports);
  }

  /** The same after more was told. */
  Seen and(Report... reports) {
    History more = history;
    for (Report report : reports) {
      more = more.apply(report.event()).history();
    }
    return new Seen(signals, signal, more);
  }

  /** What is seen on {@code day}, or null. */
  Finding on(String day) {
    return reading(day).finding();
  }

  Reading reading(String day) {
    return signals.view(history, Given.day(day)).reading(signal.id());
  }

  /** The evidence on {@code day}, as the sources' ids; empty when nothing is seen. */
  List<String> evidenceOn(String day) {
    Finding finding = on(day);
    return finding == null ? List.of() : finding.evidence().stream().map(EventId::toString).toList();
  }

  /** The day on which to look again, as a date, or "never". */
  String recheckAfter(String day) {
    int recheck = reading(day).recheckOn();
    return recheck == Days.NEVER ? "never" : Days.date(recheck).toString();
  }
}

package uk.wnb.ruletest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import uk.wnb.backtest.MemoryRun;
import uk.wnb.backtest.Mornings;
import uk.wnb.concern.Child;
import uk.wnb.concern.Detector;
import uk.wnb.history.Days;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.signal.Finding;
import uk.wnb.signal.Signals;
import uk.wnb.signal.View;

/** One case lived through: a tick in the morning of each day, then what was recorded on it, in the evening a look. */
final class CaseRun {
  private static final EventReader EVENTS = new EventReader(OutcomeCodes.NATIONAL);

  private final Signals signals;
  private final Case tested;
  private final MemoryRun run;
  private final Mornings mornings;
  private final List<Raised> raised = new ArrayList<>();
  private final List<String> lookDifferences = new ArrayList<>();

  CaseRun(Detector detector, Signals signals, Case tested) {
    this.signals = signals;
    this.tested = tested;
    this.run = new MemoryRun(detector,
        (child, decision) -> decision.alerts().forEach(alert -> raised.add(new Raised(child, alert))));
    this.mornings = new Mornings(run::tick);
  }

  /** Lives through the days from the first recording to the last day. */
  CaseRun run() {
    List<FlatRow.Told> rows = tested.events().stream().sorted(Comparator.comparing(FlatRow.Told::recordedAt)).toList();
    int next = 0;
    int last = Days.of(tested.until());
    for (int day = rows.isEmpty() ? last : Days.of(rows.get(0).recordedAt()); day <= last; day++) {
      mornings.upTo(day);
      for (; next < rows.size() && Days.of(rows.get(next).recordedAt()) == day; next++) {
        hear(rows.get(next));
      }
      evening(day);
    }
    return this;
  }

  private void hear(FlatRow.Told row) {
    String child = row.nhsNumber();
    run.hear(child, EVENTS.read(child, row.record(), row.recordedAt()));
  }

  private void evening(int day) {
    for (ExpectedLook look : tested.looks()) {
      if (Days.of(look.on()) == day) {
        lookDifferences.addAll(look.differences(findings(run.child(look.child()), day)));
      }
    }
  }

  private List<Finding> findings(Child child, int day) {
    View view = signals.view(child.history(), day, child.concern().eased().on());
    return signals.live().stream().map(signal -> view.finding(signal.id())).filter(Objects::nonNull).toList();
  }

  /** The alerts, in the order in which they were raised. */
  List<Raised> raised() {
    return raised;
  }

  /** What was seen otherwise than expected on the days looked at. */
  List<String> lookDifferences() {
    return lookDifferences;
  }
}

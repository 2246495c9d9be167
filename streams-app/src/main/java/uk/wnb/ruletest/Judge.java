package uk.wnb.ruletest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.wnb.concern.Detector;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Settings;
import uk.wnb.signal.Catalogue;
import uk.wnb.signal.Signal;
import uk.wnb.signal.Signals;

/** Takes cases through the detector under one policy and says how what comes of them differs from what they expect. */
final class Judge {
  private final Detector detector;
  private final Signals signals;
  private final List<String> absent;

  private Judge(Policy policy, List<String> wanted) {
    detector = new Detector(policy);
    signals = Catalogue.bind(policy);
    List<String> live = signals.live().stream().map(Signal::id).toList();
    absent = wanted.stream().filter(id -> !live.contains(id))
        .map(id -> id + " is not live in the policy").toList();
  }

  /** A judge by those of the signals of {@code policy} that are {@code wanted}, or by all when none is named. */
  static Judge of(Policy policy, List<String> wanted) {
    if (wanted.isEmpty()) {
      return new Judge(policy, wanted);
    }
    Map<String, Settings> some = new LinkedHashMap<>(policy.signals());
    some.keySet().retainAll(wanted);
    return new Judge(
        new Policy(policy.version(), policy.effectiveFrom(), policy.concern(), policy.care(), some), wanted);
  }

  /** What differs, in words; empty when all is as expected. */
  List<String> differences(Case tested) {
    CaseRun run = new CaseRun(detector, signals, tested).run();
    List<String> differences = new ArrayList<>(absent);
    if (tested.alerts() != null) {
      differences.addAll(differences(tested.alerts(), run.raised()));
    }
    differences.addAll(run.lookDifferences());
    return differences;
  }

  /** Each expected alert is held against the next raised one that is about the same; what is left over is named. */
  private static List<String> differences(List<ExpectedAlert> expected, List<Raised> raised) {
    List<String> differences = new ArrayList<>();
    List<Raised> left = new ArrayList<>(raised);
    for (ExpectedAlert one : expected) {
      Raised match = left.stream().filter(one::isAbout).findFirst().orElse(null);
      if (match == null) {
        differences.add("expected and not raised: " + one);
      } else {
        left.remove(match);
        differences.addAll(one.differences(match));
      }
    }
    left.forEach(one -> differences.add("raised and not expected: " + one));
    return differences;
  }
}

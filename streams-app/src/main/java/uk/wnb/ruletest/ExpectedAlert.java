package uk.wnb.ruletest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.wnb.concern.Change;
import uk.wnb.policy.Tier;

/**
 * An alert as a case expects it.
 *
 * @param child NHS number
 * @param on the day
 * @param change what happened
 * @param tier of the concern
 * @param signals what stands after the change, in any order
 * @param counts numbers of its findings
 * @param says texts that stand among its words
 */
public record ExpectedAlert(String child, LocalDate on, Change change, Tier tier, List<String> signals, Counts counts,
    List<String> says) {
  public ExpectedAlert {
    signals = signals.stream().sorted().toList();
  }

  /** Whether {@code raised} is the alert that is meant, although it may say something else. */
  boolean isAbout(Raised raised) {
    return raised.child().equals(child) && raised.on().equals(on) && raised.alert().change() == change;
  }

  /** What {@code raised}, the alert that is meant, says otherwise. */
  List<String> differences(Raised raised) {
    List<String> differences = new ArrayList<>();
    if (raised.alert().tier() != tier) {
      differences.add("tier " + tier + " expected, " + raised.alert().tier() + " raised");
    }
    List<String> standing = raised.alert().signals().stream().sorted().toList();
    if (!standing.equals(signals)) {
      differences.add("signals " + signals + " expected, " + standing + " raised");
    }
    differences.addAll(counts.differences(raised.alert().findings().stream().map(told -> told.finding()).toList()));
    says.stream().filter(text -> !raised.words().contains(text))
        .forEach(text -> differences.add("does not say \"" + text + "\""));
    return differences.stream().map(difference -> on + " " + change + ": " + difference).toList();
  }

  @Override
  public String toString() {
    return on + " " + child + " " + change + " " + tier + " " + signals;
  }
}

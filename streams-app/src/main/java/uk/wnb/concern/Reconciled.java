package uk.wnb.concern;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.wnb.history.Days;
import uk.wnb.policy.Tier;
import uk.wnb.signal.Finding;

/**
 * What is found, held against what is already open: the concern afterwards and the changes that somebody should see.
 *
 * @param concern the concern afterwards, before it counts its alerts
 * @param changes in the order in which they are told
 * @param withdrawn the signals whose evidence is gone
 * @param news the signals that joined or became louder
 */
record Reconciled(Concern concern, List<Change> changes, List<String> withdrawn, Set<String> news) {

  /**
   * Holds findings against a concern.
   *
   * @param before the concern so far
   * @param withdrawn signals of it whose evidence is gone
   * @param findings what is seen as of {@code day}
   * @param quietMonths months without a finding after which it stands down
   */
  static Reconciled of(Concern before, List<String> withdrawn, List<Finding> findings, int day, int quietMonths) {
    SortedMap<String, Standing> signals = new TreeMap<>(before.signals());
    withdrawn.forEach(signals::remove);
    Concern remaining = before.with(signals);
    Concern joined = remaining.with(joined(signals, findings, day));
    Set<String> news = news(remaining, joined);
    if (!before.open()) {
      return findings.isEmpty() ? new Reconciled(before, List.of(), List.of(), news)
          : new Reconciled(joined.opened(), List.of(Change.RAISED), List.of(), news);
    }
    if (joined.signals().isEmpty()) {
      return new Reconciled(before.closed(), List.of(Change.WITHDRAWN), withdrawn, news);
    }
    Concern quiet = joined.quietSince(quietSince(before, findings, day));
    if (quiet.quietSince() != Days.NEVER && day >= standsDownOn(quiet, quietMonths)) {
      return new Reconciled(quiet.closed(), List.of(Change.STOOD_DOWN), List.of(), news);
    }
    return new Reconciled(quiet, changes(remaining, joined, withdrawn), withdrawn, news);
  }

  private static Set<String> news(Concern remaining, Concern joined) {
    Set<String> news = new TreeSet<>(joined.signals().keySet());
    news.removeIf(signal -> joined.signals().get(signal).equals(remaining.signals().get(signal)));
    return news;
  }

  /** The first day on which a quiet concern has been quiet for long enough. */
  static int standsDownOn(Concern quiet, int quietMonths) {
    return Days.leavesWindow(quiet.quietSince(), quietMonths);
  }

  private static SortedMap<String, Standing> joined(SortedMap<String, Standing> signals, List<Finding> findings, int day) {
    SortedMap<String, Standing> result = new TreeMap<>(signals);
    for (Finding finding : findings) {
      Standing known = result.get(finding.signal());
      if (known == null || finding.tier().compareTo(known.tier()) > 0) {
        result.put(finding.signal(), new Standing(finding.tier(), day));
      }
    }
    return result;
  }

  private static int quietSince(Concern before, List<Finding> findings, int day) {
    if (!findings.isEmpty()) {
      return Days.NEVER;
    }
    return Math.min(before.quietSince(), day);
  }

  private static List<Change> changes(Concern remaining, Concern joined, List<String> withdrawn) {
    boolean more = !remaining.signals().keySet().equals(joined.signals().keySet());
    Tier tierBefore = remaining.signals().isEmpty() ? Tier.INFO : remaining.tier();
    boolean louder = joined.tier().compareTo(tierBefore) > 0;
    Change further = louder ? Change.TIER_RAISED : more ? Change.SIGNAL_JOINED : null;
    if (withdrawn.isEmpty()) {
      return further == null ? List.of() : List.of(further);
    }
    return further == null ? List.of(Change.WITHDRAWN) : List.of(Change.WITHDRAWN, further);
  }
}

package uk.wnb.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.wnb.history.Days;
import uk.wnb.policy.ConcernPolicy;
import uk.wnb.policy.Tier;
import uk.wnb.signal.Finding;
import uk.wnb.signal.Recovery;
import uk.wnb.signal.Relapse;

/**
 * What is found, held against what is already open: the concern afterwards and the changes that somebody should see.
 *
 * @param concern the concern afterwards, before it counts its alerts
 * @param changes in the order in which they are told
 * @param withdrawn the signals whose evidence is gone
 */
record Reconciled(Concern concern, List<Change> changes, List<String> withdrawn) {

  /**
   * Holds findings against a concern.
   *
   * @param before the concern so far
   * @param withdrawn signals of it whose evidence is gone
   * @param findings what is seen at {@code moment}
   */
  static Reconciled of(Concern before, List<String> withdrawn, List<Finding> findings, Moment moment,
      ConcernPolicy policy) {
    int day = moment.day();
    if (!before.open() && findings.isEmpty()) {
      return new Reconciled(before, List.of(), List.of());
    }
    boolean isBetter = sees(findings, Recovery.ID);
    List<Finding> matters = isBetter ? without(Recovery.ID, findings) : findings;
    if (!before.open()) {
      return matters.isEmpty() ? new Reconciled(before, List.of(), List.of())
          : opened(before, matters, isBetter, moment);
    }
    if (before.hasRecovered() && sees(matters, Relapse.ID) && !withdrawn.contains(Recovery.ID)) {
      return opened(before.with(new TreeMap<>()), matters, isBetter, moment);
    }
    Concern remaining = remaining(before, withdrawn);
    Concern joined = remaining.with(joined(remaining, rest(matters, withdrawn), day));
    if (isNothingLeft(joined)) {
      return new Reconciled(joined.closed(State.WITHDRAWN), List.of(Change.WITHDRAWN), withdrawn);
    }
    Concern after = recovered(joined, isBetter, moment).quietSince(quietSince(before, matters, day));
    if (after.quietSince() != Days.NEVER && day >= standsDownOn(after, policy.quietMonths())) {
      return new Reconciled(stoodDown(after, moment), List.of(Change.STOOD_DOWN), List.of());
    }
    return new Reconciled(after, changes(remaining, after, withdrawn, hasNews(after, day, policy)), withdrawn);
  }

  private static boolean sees(List<Finding> findings, String signal) {
    for (Finding finding : findings) {
      if (finding.signal().equals(signal)) {
        return true;
      }
    }
    return false;
  }

  private static Reconciled opened(Concern before, List<Finding> matters, boolean isBetter, Moment moment) {
    boolean isRelapse = sees(matters, Relapse.ID);
    Concern opened = before.with(joined(before, matters, moment.day())).opened(isRelapse);
    return new Reconciled(recovered(opened, isBetter, moment),
        List.of(isRelapse ? Change.RELAPSED : Change.RAISED), List.of());
  }

  private static Concern remaining(Concern before, List<String> withdrawn) {
    if (withdrawn.isEmpty()) {
      return before;
    }
    SortedMap<String, Standing> signals = new TreeMap<>(before.signals());
    withdrawn.forEach(signals::remove);
    Concern remaining = before.with(signals);
    return withdrawn.contains(Recovery.ID) && isEased(before) ? remaining.eased(Eased.NEVER) : remaining;
  }

  /** What was seen of a relapse is nothing without the recovery before it. */
  private static List<Finding> rest(List<Finding> matters, List<String> withdrawn) {
    return withdrawn.contains(Recovery.ID) ? without(Relapse.ID, matters) : matters;
  }

  private static List<Finding> without(String signal, List<Finding> findings) {
    return findings.stream().filter(finding -> !finding.signal().equals(signal)).toList();
  }

  private static boolean isNothingLeft(Concern concern) {
    return concern.signals().keySet().stream().allMatch(Recovery.ID::equals);
  }

  private static SortedMap<String, Standing> joined(Concern concern, List<Finding> findings, int day) {
    List<Finding> news = findings.stream().filter(finding -> isNews(finding, concern)).toList();
    if (news.isEmpty()) {
      return concern.signals();
    }
    SortedMap<String, Standing> result = new TreeMap<>(concern.signals());
    news.forEach(finding -> result.put(finding.signal(), new Standing(finding.tier(), day, false)));
    return result;
  }

  /** Whether it has not joined yet, or not as loudly. */
  private static boolean isNews(Finding finding, Concern concern) {
    Standing known = concern.signals().get(finding.signal());
    return known == null || finding.tier().compareTo(known.tier()) > 0;
  }

  /** Sustained improvement is good news of a concern about appointments, which bear the ids W of the catalogue. */
  private static Concern recovered(Concern concern, boolean isBetter, Moment moment) {
    if (!isBetter || concern.hasRecovered()
        || concern.signals().keySet().stream().noneMatch(id -> id.startsWith("W"))) {
      return concern;
    }
    SortedMap<String, Standing> signals = new TreeMap<>(concern.signals());
    signals.put(Recovery.ID, new Standing(Tier.INFO, moment.day(), true));
    return eased(concern.with(signals).eased(concern.eased().movedTo(moment.day())), moment);
  }

  /**
   * What was for information only leaves no memory, what comes after it is no relapse: but of a child on a protection
   * plan everybody was looking already, and when the plan ends they cease to.
   */
  private static Concern eased(Concern concern, Moment moment) {
    boolean isRemembered = concern.tier() != Tier.INFO || moment.view().situation().isOnProtectionPlan();
    return isRemembered ? concern.eased(new Eased(concern.episode(), moment.day())) : concern;
  }

  private static boolean isEased(Concern concern) {
    return concern.eased().episode() == concern.episode();
  }

  private static int quietSince(Concern before, List<Finding> matters, int day) {
    return matters.isEmpty() ? Math.min(before.quietSince(), day) : Days.NEVER;
  }

  /**
   * The first day on which a quiet concern stands down: soon when it has recovered, or when it has been so for long.
   */
  static int standsDownOn(Concern quiet, int quietMonths) {
    return quiet.hasRecovered() ? Math.max(quiet.quietSince(), quiet.signals().get(Recovery.ID).since() + 1)
        : Days.leavesWindow(quiet.quietSince(), quietMonths);
  }

  private static Concern stoodDown(Concern quiet, Moment moment) {
    return (isEased(quiet) ? quiet : eased(quiet, moment)).closed(State.STOOD_DOWN);
  }

  /**
   * Whether a signal has joined that is to be told of now. While the concern waits or is looked into, what is louder
   * speaks for what is quieter; after an action a matter for review is a new one, once time has been given.
   */
  private static boolean hasNews(Concern concern, int day, ConcernPolicy policy) {
    return switch (concern.state()) {
      case SNOOZED -> false;
      case ACTED_ON -> concern.hasUntold(quietestAfterAction(concern)) && day >= coolUntil(concern, policy);
      default -> concern.hasUntold(concern.tier());
    };
  }

  static Tier quietestAfterAction(Concern concern) {
    return concern.tier() == Tier.INFO ? Tier.INFO : Tier.REVIEW;
  }

  /** The day on which the time after an action is over. */
  static int coolUntil(Concern concern, ConcernPolicy policy) {
    return concern.ask().answeredOn() + policy.review().coolDownDays();
  }

  private static List<Change> changes(Concern remaining, Concern after, List<String> withdrawn, boolean hasNews) {
    List<Change> changes = new ArrayList<>();
    if (!withdrawn.isEmpty()) {
      changes.add(Change.WITHDRAWN);
    }
    if (after.tier().compareTo(remaining.tier()) > 0) {
      changes.add(Change.TIER_RAISED);
    } else if (hasNews) {
      changes.add(Change.SIGNAL_JOINED);
    }
    if (after.hasRecovered() && !remaining.hasRecovered()) {
      changes.add(Change.RECOVERED);
    }
    return changes;
  }
}

package uk.wnb.concern;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.wnb.concern.AlertWriter.Cause;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Tier;
import uk.wnb.signal.Finding;

/**
 * One change that is to be told.
 *
 * @param moment whose, and when
 * @param before the concern before it
 * @param reconciled all that has changed
 * @param concern the concern after it, which has counted this alert
 * @param change what happened
 * @param cause what made us look
 * @param policy by which it was judged
 */
record Telling(Moment moment, Concern before, Reconciled reconciled, Concern concern, Change change, Cause cause,
    Policy policy) {

  /** Whether no signal was withdrawn but all of it, since the NHS number has been replaced. */
  boolean isLastUnderThisNumber() {
    return change == Change.WITHDRAWN && reconciled.withdrawn().isEmpty();
  }

  /** Whether nobody is told: it has asked nobody, nor has it before it was closed. */
  boolean isHistorical() {
    return !(concern.open() ? concern : before).isTold();
  }

  /** Those who were told before, as far as it ends, takes back or hands on what they know of. */
  Set<String> whoKnow() {
    return switch (change) {
      case WITHDRAWN, STOOD_DOWN -> before.audience();
      case MOVED -> before.audience().contains(moment.formerPlace().organisation())
          ? Set.of(moment.formerPlace().organisation()) : Set.of();
      default -> Set.of();
    };
  }

  /** Of the concern; as it was when it is closed. */
  Tier tier() {
    return concern.open() ? concern.tier() : before.tier();
  }

  /** The last day on which to look, {@link Days#NEVER} when nobody is asked to. */
  int reviewBy() {
    return concern.state().isWaiting() ? concern.ask().dueOn() : Days.NEVER;
  }

  /** How high it has climbed; as it had when it is closed. */
  int level() {
    return concern.open() ? concern.ask().level() : before.ask().level();
  }

  int snoozedUntil() {
    return concern.state() == State.SNOOZED ? concern.ask().runsOutOn() : Days.NEVER;
  }

  /** Of a relapse the id of the concern that had eased; else null. */
  String earlierConcern() {
    return change == Change.RELAPSED ? AlertIds.concern(moment.nhsNumber(), concern.eased().episode()) : null;
  }

  /** The events behind it: of what is seen, or the one that took it away or brought the child elsewhere. */
  List<EventId> evidence(List<Finding> findings) {
    if (change == Change.WITHDRAWN) {
      return List.of(cause.event().id());
    }
    Set<EventId> each = new LinkedHashSet<>();
    findings.forEach(finding -> each.addAll(finding.evidence()));
    if (change == Change.MOVED && cause.event() != null) {
      each.add(cause.event().id());
    }
    return List.copyOf(each);
  }

  /** Why it is told, where that is not a signal that sees something; else null. */
  String reason() {
    return switch (change) {
      case WITHDRAWN -> isLastUnderThisNumber() ? Wording.GOES_ON_ELSEWHERE
          : Wording.withdrawn(reconciled.withdrawn(), cause);
      case STOOD_DOWN -> before.hasRecovered()
          ? "Stands down: things have got better and stayed so, and no pattern is seen any more."
          : "Stands down: no pattern has been seen for " + policy.concern().quietMonths() + " months.";
      case RELAPSED -> "Again after concern " + concern.eased().episode() + " had eased on "
          + Days.date(concern.eased().on()) + ".";
      case ESCALATED -> "Nobody has recorded a look: now for the "
          + policy.concern().ladder().name(concern.ask().level()) + ".";
      case REOPENED -> reopened();
      case REPEATED -> "Once more on record since it was last told: each time is to be looked at by itself.";
      case MOVED -> Wording.moved(moment.place());
      case STAGNANT -> Wording.stagnant(Stagnation.of(moment, reconciled.concern(), policy.concern().review()));
      case RAISED -> before.open() ? stoodBefore() : null;
      case SIGNAL_JOINED, TIER_RAISED, RECOVERED, SHADOW -> null;
    };
  }

  /** Of a concern that was opened before people were told, and is told when they are. */
  private String stoodBefore() {
    int since = concern.signals().values().stream().mapToInt(Standing::since).min().orElse(moment.day());
    return "Seen since " + Days.date(since) + ", before anybody was sent alerts; told once, as it stands now.";
  }

  private String reopened() {
    String answered = Days.date(before.ask().answeredOn()).toString();
    return switch (before.state()) {
      case ACKNOWLEDGED -> "Acknowledged on " + answered + ", and nothing recorded since.";
      case SNOOZED -> "Put off on " + answered + " until " + Days.date(before.ask().runsOutOn()) + ", which has come.";
      default -> "Acted on on " + answered + ", and the pattern goes on.";
    };
  }
}

package uk.wnb.concern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.wnb.concern.AlertWriter.Cause;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.EventId;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Visit;
import uk.wnb.policy.ConcernPolicy;
import uk.wnb.policy.Tier;
import uk.wnb.signal.Finding;
import uk.wnb.signal.Recovery;
import uk.wnb.signal.Signals;

/** What people do about a concern, and what is done when they do not: answers, due dates, and the ladder. */
final class FollowUp {
  private final Moment moment;
  private final Cause cause;
  private final ConcernPolicy policy;
  private final Signals signals;

  FollowUp(Moment moment, Cause cause, ConcernPolicy policy, Signals signals) {
    this.moment = moment;
    this.cause = cause;
    this.policy = policy;
    this.signals = signals;
  }

  /** {@code concern} after the review that made us look; as it is when something else did. */
  Concern answered(Concern concern) {
    return concern.open() && isReview() ? Reviews.of(moment, concern).answer(concern, policy.review()) : concern;
  }

  /**
   * Adds to what was reconciled what follows from it and from the time that has passed.
   *
   * @param before the concern before that
   * @param findings what is seen now
   */
  Reconciled after(Reconciled reconciled, Concern before, List<Finding> findings) {
    Concern concern = reconciled.concern();
    if (!concern.open() || isHistorical(concern)) {
      return reconciled;
    }
    boolean goesOn = concern.episode() == before.episode();
    if (goesOn && !concern.isTold()) {
      return new Reconciled(asked(concern), List.of(Change.RAISED), List.of());
    }
    List<Change> changes = new ArrayList<>(reconciled.changes());
    Set<String> again = goesOn ? repeated(concern, findings) : Set.of();
    if (!again.isEmpty()) {
      concern = concern.untold(again);
      repeat(changes);
    }
    if (goesOn && hasMoved()) {
      changes.add(Change.MOVED);
    }
    if (asksAnew(changes, concern.state())) {
      concern = asked(concern);
    } else if (hasRunOut(concern, findings)) {
      changes.add(Change.REOPENED);
      concern = asked(concern);
    } else if (isOverdue(concern)) {
      changes.add(Change.ESCALATED);
      concern = escalated(concern);
    }
    if (goesOn && isStagnant(concern)) {
      changes.add(Change.STAGNANT);
      concern = concern.in(concern.state(), concern.ask().saidToBeStagnant());
    }
    return new Reconciled(concern, changes, reconciled.withdrawn());
  }

  /** The signals that are told every time of which more is on record than there was. */
  private Set<String> repeated(Concern concern, List<Finding> findings) {
    Set<String> again = new TreeSet<>();
    for (Finding finding : findings) {
      if (isToldEachTime(finding.signal(), concern) && countsMore(finding, concern)) {
        again.add(finding.signal());
      }
    }
    return again;
  }

  /** Good news (W14) is told once, whatever the policy names; and what is seen need not have joined. */
  private boolean isToldEachTime(String signal, Concern concern) {
    Standing standing = concern.signals().get(signal);
    return policy.eachTime().contains(signal) && !signal.equals(Recovery.ID) && standing != null && standing.told();
  }

  private boolean countsMore(Finding finding, Concern concern) {
    History known = moment.known();
    Finding before = signals.view(known, known.asOf(), concern.eased().on()).finding(finding.signal());
    if (before == null) {
      return true;
    }
    Set<Long> told = known.records(before.evidence());
    Set<Long> counted = moment.history().records(finding.evidence());
    return !takePlaces(less(counted, told), less(told, counted));
  }

  private static Set<Long> less(Set<Long> all, Set<Long> some) {
    Set<Long> left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }

  /**
   * Whether all of {@code news} count in place of what was told and does not count any more: of two departments that
   * saw one and the same, the first told of it last, or what it had told was taken back. One takes the place of one.
   */
  private boolean takePlaces(Set<Long> news, Set<Long> gone) {
    Set<Long> places = new TreeSet<>();
    for (long record : news) {
      Set<Long> its = new TreeSet<>();
      Stream.concat(moment.known().inCourseWith(Set.of(record)).stream(),
          moment.history().inCourseWith(Set.of(record)).stream()).map(Visit::record).filter(gone::contains)
          .forEach(its::add);
      if (its.isEmpty()) {
        return false;
      }
      places.addAll(its);
    }
    return news.size() <= places.size();
  }

  /** One alert is enough: that it has got louder says it too, and this says what has joined. */
  private static void repeat(List<Change> changes) {
    if (!changes.contains(Change.TIER_RAISED)) {
      changes.remove(Change.SIGNAL_JOINED);
      changes.add(Change.REPEATED);
    }
  }

  /** Whether nobody is told yet: what somebody has been told of once goes on being told. */
  private boolean isHistorical(Concern concern) {
    return !concern.isTold() && moment.day() < policy.notifyFrom();
  }

  /** The first day after today on which people will have to be asked although nothing new is known. */
  int nextDay(Concern concern) {
    if (!concern.isTold()) {
      return later(policy.notifyFrom());
    }
    int next = later(concern.ask().runsOutOn());
    if (concern.state().isWaiting() && policy.ladder().climbs(concern.tier(), concern.ask().level())) {
      next = Math.min(next, later(concern.ask().dueOn() + 1));
    }
    if (concern.state() == State.ACTED_ON
        && concern.hasUntold(Reconciled.quietestAfterAction(concern))) {
      next = Math.min(next, later(Reconciled.coolUntil(concern, policy)));
    }
    return next;
  }

  private int later(int day) {
    return day > moment.day() ? day : Days.NEVER;
  }

  private boolean isReview() {
    return cause.event() != null && cause.event().fact() instanceof Fact.Review;
  }

  /** A record that is taken back moves nobody. */
  private boolean hasMoved() {
    return !cause.isRetraction() && moment.place().isMoveFrom(moment.formerPlace());
  }

  /** What is louder or told every time is always for somebody to look at; the rest when nobody is looking any more. */
  private static boolean asksAnew(List<Change> changes, State state) {
    return changes.contains(Change.RAISED) || changes.contains(Change.RELAPSED) || changes.contains(Change.TIER_RAISED)
        || changes.contains(Change.REPEATED) || changes.contains(Change.SIGNAL_JOINED) && state == State.ACTED_ON
        || changes.contains(Change.MOVED) && state.isAnswered();
  }

  private Concern asked(Concern concern) {
    int due = dueOn(policy.due().days(concern.tier(), moment.view().situation().isVulnerable()));
    return concern.in(concern.state().isWaiting() ? concern.state() : State.OPEN,
        concern.ask().anew(moment.day(), due));
  }

  private boolean hasRunOut(Concern concern, List<Finding> findings) {
    return concern.state().isAnswered() && moment.day() >= concern.ask().runsOutOn()
        && (concern.state() != State.ACTED_ON || goesOn(concern, findings));
  }

  /**
   * Whether a pattern goes on after an action: what is seen, and is not only for information beside what is louder,
   * counts something that has occurred since; or lasts while nothing occurs. What was counted before the action was
   * acted on.
   */
  private boolean goesOn(Concern concern, List<Finding> findings) {
    Tier quietest = Reconciled.quietestAfterAction(concern);
    Set<EventId> since = moment.history().events().stream().filter(event -> event.day() > concern.ask().answeredOn())
        .map(Event::id).collect(Collectors.toCollection(LinkedHashSet::new));
    return findings.stream()
        .filter(finding -> !finding.signal().equals(Recovery.ID) && finding.tier().compareTo(quietest) >= 0)
        .anyMatch(finding -> signals.lasts(finding.signal()) || finding.evidence().stream().anyMatch(since::contains));
  }

  private boolean isOverdue(Concern concern) {
    return concern.state().isWaiting() && moment.day() > concern.ask().dueOn()
        && policy.ladder().climbs(concern.tier(), concern.ask().level());
  }

  private Concern escalated(Concern concern) {
    int due = dueOn(policy.ladder().dueDays(concern.ask().level() + 1));
    return concern.in(concern.state(), concern.ask().escalated(due));
  }

  private boolean isStagnant(Concern concern) {
    return isReview() && !concern.ask().stagnant() && Stagnation.of(moment, concern, policy.review()) != null;
  }

  private int dueOn(int workingDays) {
    return Days.plusWorkingDays(moment.day(), workingDays);
  }
}

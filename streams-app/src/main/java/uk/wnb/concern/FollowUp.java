package uk.wnb.concern;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.concern.AlertWriter.Cause;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.policy.ConcernPolicy;

/** What people do about a concern, and what is done when they do not: answers, due dates, and the ladder. */
final class FollowUp {
  private final Moment moment;
  private final Cause cause;
  private final ConcernPolicy policy;

  FollowUp(Moment moment, Cause cause, ConcernPolicy policy) {
    this.moment = moment;
    this.cause = cause;
    this.policy = policy;
  }

  /** {@code concern} after the review that made us look; as it is when something else did. */
  Concern answered(Concern concern) {
    return concern.open() && isReview() ? Reviews.of(moment, concern).answer(concern, policy.review()) : concern;
  }

  /**
   * Adds to what was reconciled what follows from it and from the time that has passed.
   *
   * @param before the concern before that
   * @param known what was known of the child before
   */
  Reconciled after(Reconciled reconciled, Concern before, History known) {
    Concern concern = reconciled.concern();
    if (!concern.open()) {
      return reconciled;
    }
    boolean goesOn = concern.episode() == before.episode();
    List<Change> changes = new ArrayList<>(reconciled.changes());
    if (goesOn && hasMoved(known)) {
      changes.add(Change.MOVED);
    }
    if (asksAnew(changes, concern.state())) {
      concern = asked(concern);
    } else if (hasRunOut(concern)) {
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

  /** The first day after today on which people will have to be asked although nothing new is known. */
  int nextDay(Concern concern) {
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
  private boolean hasMoved(History known) {
    return !cause.isRetraction() && moment.place().isMoveFrom(Place.of(known, known.asOf()));
  }

  /** What is louder is always for somebody to look at; the rest is when nobody is looking any more. */
  private static boolean asksAnew(List<Change> changes, State state) {
    return changes.contains(Change.RAISED) || changes.contains(Change.RELAPSED) || changes.contains(Change.TIER_RAISED)
        || changes.contains(Change.SIGNAL_JOINED) && state == State.ACTED_ON
        || changes.contains(Change.MOVED) && state.isAnswered();
  }

  private Concern asked(Concern concern) {
    int due = dueOn(policy.due().days(concern.tier(), moment.view().situation().isVulnerable()));
    return concern.in(concern.state().isWaiting() ? concern.state() : State.OPEN,
        concern.ask().anew(moment.day(), due));
  }

  private boolean hasRunOut(Concern concern) {
    boolean isNeeded = concern.state() != State.ACTED_ON || concern.quietSince() == Days.NEVER;
    return concern.state().isAnswered() && isNeeded && moment.day() >= concern.ask().runsOutOn();
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

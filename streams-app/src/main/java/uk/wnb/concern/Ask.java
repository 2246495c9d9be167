package uk.wnb.concern;

import uk.wnb.history.Days;

/**
 * What an open concern asks of people, and what they have answered.
 *
 * @param on the day on which it last asked anew
 * @param dueOn the last day on which to look, of what was asked last
 * @param level how many levels of the ladder it has climbed
 * @param answeredOn the day of the review that answers it, or {@link Days#NEVER}
 * @param runsOutOn the first day on which that answer no longer holds, or {@link Days#NEVER}
 * @param stagnant whether it was said that nothing has changed in spite of reviews
 */
public record Ask(int on, int dueOn, int level, int answeredOn, int runsOutOn, boolean stagnant) {
  /** Nothing is asked. */
  static final Ask NOTHING = new Ask(Days.NEVER, Days.NEVER, 0, Days.NEVER, Days.NEVER, false);

  Ask anew(int day, int due) {
    return new Ask(day, due, level, Days.NEVER, Days.NEVER, stagnant);
  }

  Ask answered(int day, int until) {
    return new Ask(on, dueOn, level, day, until, stagnant);
  }

  Ask unanswered() {
    return new Ask(on, dueOn, level, Days.NEVER, Days.NEVER, stagnant);
  }

  Ask escalated(int due) {
    return new Ask(on, due, level + 1, answeredOn, runsOutOn, stagnant);
  }

  Ask saidToBeStagnant() {
    return new Ask(on, dueOn, level, answeredOn, runsOutOn, true);
  }
}

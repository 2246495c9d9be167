package uk.wnb.concern;

import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.History;

/**
 * All that is kept of one child.
 *
 * @param history what is known
 * @param concern what is open
 * @param dueOn the day on which to look again although nothing new is known, or {@link Days#NEVER}
 * @param announced stamp of what its household was last told of it, milliseconds since 1970 UTC; 0 for nothing yet
 */
public record Child(History history, Concern concern, int dueOn, long announced) {
  /** A child of whom nothing is known. */
  public static final Child UNKNOWN = new Child(History.EMPTY, Concern.NONE, Days.NEVER, 0);

  /** A child that has announced nothing to any household. */
  public Child(History history, Concern concern, int dueOn) {
    this(history, concern, dueOn, 0);
  }

  /**
   * What the last step has made of this child: of the history only the event that was new, all else as it is. Small,
   * however long the history.
   *
   * @param event what was applied, or null when only time has passed
   */
  public Child step(Event event) {
    History day = History.EMPTY.at(history.asOf());
    return new Child(event == null ? day : day.apply(event).history(), concern, dueOn, announced);
  }

  /** This child after {@code step}; gives what {@link #step} was asked of. */
  public Child after(Child step) {
    History stepped = history;
    for (Event event : step.history.events()) {
      stepped = stepped.apply(event).history();
    }
    return new Child(stepped.at(step.history.asOf()), step.concern, step.dueOn, step.announced);
  }
}

package uk.wnb.concern;

import uk.wnb.history.Days;
import uk.wnb.history.History;

/**
 * All that is kept of one child.
 *
 * @param history what is known
 * @param concern what is open
 * @param dueOn the day on which to look again although nothing new is known, or {@link Days#NEVER}
 * @param announced stamp of what its family was last told of it, milliseconds since 1970 UTC; 0 for nothing yet
 */
public record Child(History history, Concern concern, int dueOn, long announced) {
  /** A child of whom nothing is known. */
  public static final Child UNKNOWN = new Child(History.EMPTY, Concern.NONE, Days.NEVER, 0);

  /** A child that has announced nothing to any household. */
  public Child(History history, Concern concern, int dueOn) {
    this(history, concern, dueOn, 0);
  }
}

package uk.wnb.concern;

import uk.wnb.history.Days;
import uk.wnb.history.History;

/**
 * All that is kept of one child.
 *
 * @param history what is known
 * @param concern what is open
 * @param dueOn the day on which to look again although nothing new is known, or {@link Days#NEVER}
 */
public record Child(History history, Concern concern, int dueOn) {
  /** A child of whom nothing is known. */
  public static final Child UNKNOWN = new Child(History.EMPTY, Concern.NONE, Days.NEVER);
}

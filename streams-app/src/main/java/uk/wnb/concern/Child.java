package uk.wnb.concern;

import uk.wnb.family.Spoken;
import uk.wnb.history.Days;
import uk.wnb.history.History;

/**
 * All that is kept of one child.
 *
 * @param history what is known
 * @param concern what is open
 * @param dueOn the day on which to look again although nothing new is known, or {@link Days#NEVER}
 * @param spoken when its family was last told of it
 */
public record Child(History history, Concern concern, int dueOn, Spoken spoken) {
  /** A child of whom nothing is known. */
  public static final Child UNKNOWN = new Child(History.EMPTY, Concern.NONE, Days.NEVER, Spoken.NEVER);

  /** A child that has announced nothing to any household. */
  public Child(History history, Concern concern, int dueOn) {
    this(history, concern, dueOn, Spoken.NEVER);
  }
}

package uk.wnb.concern;

import uk.wnb.history.Days;

/**
 * When a concern last eased, so that a relapse can be told.
 *
 * @param episode which concern it was; 0 when none has eased
 * @param on the day on which it had recovered, or else stood down; {@link Days#NEVER} when none has
 */
public record Eased(int episode, int on) {
  /** None has. */
  static final Eased NEVER = new Eased(0, Days.NEVER);

  /** The same, as a later recovery leaves it: what was missed before {@code day} is made good by it. */
  Eased movedTo(int day) {
    return episode == 0 ? this : new Eased(episode, day);
  }
}

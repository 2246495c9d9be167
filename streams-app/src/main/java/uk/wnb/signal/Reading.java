package uk.wnb.signal;

import uk.wnb.history.Days;

/**
 * What a signal says of a history as of a day.
 *
 * @param finding what it saw, or null
 * @param recheckOn the first day on which it may say something else although nothing new is known, or
 *     {@link Days#NEVER}
 */
public record Reading(Finding finding, int recheckOn) {
  /** Nothing seen, and time alone will not change that. */
  public static final Reading NOTHING = new Reading(null, Days.NEVER);

  /** The same, to be looked at again on {@code day} at the latest. */
  Reading noLaterThan(int day) {
    return day >= recheckOn ? this : new Reading(finding, day);
  }
}

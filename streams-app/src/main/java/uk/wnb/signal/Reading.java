package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;

/**
 * What a signal says of a history as of a day.
 *
 * @param finding what it saw, or null
 * @param recheckOn the first day on which it may begin or cease to see something, or see it at another tier, although
 *     nothing new is known and nothing known in advance comes to pass; {@link Days#NEVER} when there is none. What it
 *     counts may grow less before
 */
public record Reading(Finding finding, int recheckOn) {
  /** Nothing seen, and time alone will not change that. */
  public static final Reading NOTHING = new Reading(null, Days.NEVER);

  /** The same, for other reasons. */
  Reading because(List<EventId> evidence) {
    return finding == null ? this : of(finding.withEvidence(evidence));
  }

  /** The same of another finding. */
  Reading of(Finding other) {
    return new Reading(other, recheckOn);
  }

  /** The same, to be looked at again on {@code day} at the latest. */
  Reading noLaterThan(int day) {
    return day >= recheckOn ? this : new Reading(finding, day);
  }
}

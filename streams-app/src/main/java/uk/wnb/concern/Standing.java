package uk.wnb.concern;

import uk.wnb.policy.Tier;

/**
 * A signal that has joined a concern.
 *
 * @param tier the loudest tier it has reached
 * @param since the day on which it reached that tier
 * @param told whether an alert has said so
 */
public record Standing(Tier tier, int since, boolean told) {
  Standing asUntold() {
    return new Standing(tier, since, false);
  }

  Standing asTold() {
    return told ? this : new Standing(tier, since, true);
  }
}

package uk.wnb.backtest;

import java.util.List;
import java.util.Set;
import uk.wnb.concern.Change;
import uk.wnb.policy.Tier;

/**
 * An alert of a run, as far as runs are compared and counted.
 *
 * @param nhsNumber whose it is
 * @param day on which it was raised
 * @param alertId under which it would have been published
 * @param change what it tells of its concern
 * @param tier how loud
 * @param signals all that stand in the concern
 * @param news those that have joined or become louder since the last alert; all when none has
 * @param ageBand of the child on that day
 * @param sources ODS codes of those for which it is: whose records are the evidence, and of an end who was told
 * @param asks whether somebody is to look by a day; not so when a concern ends
 */
public record Told(String nhsNumber, int day, String alertId, Change change, Tier tier, List<String> signals,
    Set<String> news, AgeBand ageBand, List<String> sources, boolean asks) {

  /** Whether both say the same of the same child, whatever the policies are called. */
  boolean saysTheSame(Told other) {
    return nhsNumber.equals(other.nhsNumber) && day == other.day && change == other.change && tier == other.tier
        && signals.equals(other.signals);
  }
}

package uk.wnb.ruletest;

import java.util.List;
import uk.wnb.policy.Policy;

/**
 * A file of cases.
 *
 * @param file what it is called in messages
 * @param signals those that judge its cases, by catalogue id; empty for all that the policy has live
 * @param escalates whether alerts that nobody looks at climb the ladder in them; else it is as if nobody were late
 * @param cases in the order of the file
 */
public record RuleTests(String file, List<String> signals, boolean escalates, List<Case> cases) {
  /**
   * What comes of every case under {@code policy}.
   *
   * @throws uk.wnb.policy.PolicyException when a signal's settings cannot be used
   */
  public List<CaseResult> run(Policy policy) {
    Judge judge = Judge.of(escalates ? policy : policy.withoutLadder(), signals);
    return cases.stream().map(one -> new CaseResult(file, one, judge.differences(one))).toList();
  }
}

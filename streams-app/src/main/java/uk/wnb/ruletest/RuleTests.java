package uk.wnb.ruletest;

import java.util.List;
import java.util.Map;
import uk.wnb.policy.Policy;

/**
 * A file of cases.
 *
 * @param file what it is called in messages
 * @param signals those that judge its cases, by catalogue id; empty for all that the policy has live
 * @param assumes what it takes for granted, whatever the policy says: for some signals, by catalogue id, some settings.
 *     So what a rule or a concern does can be shown where it does not matter how a policy is tuned
 * @param escalates whether alerts that nobody looks at climb the ladder in them; else it is as if nobody were late
 * @param cases in the order of the file
 */
public record RuleTests(String file, List<String> signals, Map<String, Map<String, String>> assumes, boolean escalates,
    List<Case> cases) {
  /**
   * What comes of every case under {@code policy}.
   *
   * @throws uk.wnb.policy.PolicyException when a signal's settings cannot be used
   */
  public List<CaseResult> run(Policy policy) {
    Policy judging = assumed(policy);
    Judge judge = Judge.of(escalates ? judging : judging.withoutLadder(), signals);
    return cases.stream().map(one -> new CaseResult(file, one, judge.differences(one))).toList();
  }

  private Policy assumed(Policy policy) {
    Policy result = policy;
    for (Map.Entry<String, Map<String, String>> signal : assumes.entrySet()) {
      for (Map.Entry<String, String> setting : signal.getValue().entrySet()) {
        result = result.with(signal.getKey(), setting.getKey(), setting.getValue());
      }
    }
    return result;
  }
}

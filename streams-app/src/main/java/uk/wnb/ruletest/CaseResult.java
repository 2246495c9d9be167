package uk.wnb.ruletest;

import java.util.List;

/**
 * What came of a case.
 *
 * @param file where it stands
 * @param tested the case
 * @param differences between what it expects and what came of it, in words; empty when all is as expected
 */
public record CaseResult(String file, Case tested, List<String> differences) {
  /** Whether all is as expected. */
  public boolean asExpected() {
    return differences.isEmpty();
  }
}

package uk.wnb.ruletest;

import java.util.List;
import java.util.stream.Collectors;
import uk.wnb.policy.Problem;

/** A file of rule tests that cannot be used, with everything that is wrong in it. */
public final class RuleTestException extends RuntimeException {
  RuleTestException(String file, List<Problem> problems) {
    super(problems.stream().map(problem -> file + ", " + problem).collect(Collectors.joining("\n")));
  }
}

package uk.wnb.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy that cannot be used, with everything that is wrong in it. */
public final class PolicyException extends RuntimeException {
  private final transient List<Problem> problems;

  /** With at least one problem. */
  public PolicyException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }

  /** The same, found in the document called {@code name}. */
  public PolicyException in(String name) {
    return new PolicyException(problems.stream().map(problem -> problem.in(name)).toList());
  }
}

package uk.wnb.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is told of one child, in the order of the log.
 *
 * @param seed the seed it was made from
 * @param steps reports and days
 */
public record Story(long seed, List<Step> steps) {
  public Story {
    steps = List.copyOf(steps);
  }

  /** The story without the steps from {@code from} to {@code to}. */
  Story without(int from, int to) {
    List<Step> rest = new ArrayList<>(steps.subList(0, from));
    rest.addAll(steps.subList(to, steps.size()));
    return new Story(seed, rest);
  }

  /** The reports in the order in which they come in. */
  public List<Report> reports() {
    return steps.stream().filter(Step.Arrival.class::isInstance).map(step -> ((Step.Arrival) step).report()).toList();
  }

  @Override
  public String toString() {
    return "seed " + seed + steps.stream().map(step -> "\n  " + step).collect(Collectors.joining());
  }
}

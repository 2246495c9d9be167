package uk.wnb.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is said of one child stands in the order in which it came about, and what a source sends stands in the log in
 * the order in which it was sent. Between children and between topics there is no order to hold.
 *
 * <p>Valid: expected a b c, told a b c; told a c. Invalid: told b a c.
 */
final class PerChildOrder implements Guarantee {
  @Override
  public List<String> violations(Evidence evidence) {
    List<String> wrong = new ArrayList<>();
    evidence.told().forEach((child, told) -> {
      if (!isInOrder(told, evidence.expected().getOrDefault(child, List.of()))) {
        wrong.add("alerts of " + child + " out of order");
      }
    });
    evidence.accepted().forEach((source, accepted) -> {
      if (!isInOrder(accepted, evidence.sent().getOrDefault(source, List.of()).stream().map(Evidence.Input::digest)
          .toList())) {
        wrong.add("the log has " + source + " out of order");
      }
    });
    return wrong;
  }

  /** Whether what both hold stands in the same order in both; what only one holds is another guarantee's matter. */
  private static <T> boolean isInOrder(List<T> actual, List<T> expected) {
    return common(actual, expected).equals(common(expected, actual));
  }

  private static <T> List<T> common(List<T> these, List<T> those) {
    Set<T> known = new HashSet<>(those);
    return these.stream().filter(known::contains).distinct().toList();
  }
}

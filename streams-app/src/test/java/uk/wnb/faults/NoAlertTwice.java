package uk.wnb.faults;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.oracle.Said;

/**
 * No alert has been published more often than the naive implementation gives it, which is once, and none that it does
 * not give.
 *
 * <p>Valid: expected a b, told a b; told a. Invalid: told a a; told a c.
 */
final class NoAlertTwice implements Guarantee {
  @Override
  public List<String> violations(Evidence evidence) {
    List<String> wrong = new ArrayList<>();
    evidence.told().forEach((child, told) -> {
      List<Said> expected = evidence.expected().getOrDefault(child, List.of());
      List<Said> due = new ArrayList<>(expected);
      told.stream().filter(one -> !due.remove(one))
          .forEach(one -> wrong.add((expected.contains(one) ? "twice: " : "never raised: ") + one));
    });
    return wrong;
  }
}

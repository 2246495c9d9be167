package uk.wnb.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.wnb.oracle.Said;

/**
 * No alert id has been published twice, and none that the naive implementation does not give.
 *
 * <p>Valid: expected a b, told a b; told a. Invalid: told a a; told a c.
 */
final class NoAlertTwice implements Guarantee {
  @Override
  public List<String> violations(Evidence evidence) {
    List<String> wrong = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Map.Entry<String, List<Said>> child : evidence.told().entrySet()) {
      List<Said> expected = evidence.expected().getOrDefault(child.getKey(), List.of());
      for (Said one : child.getValue()) {
        if (!ids.add(one.alertId())) {
          wrong.add("twice: " + one);
        } else if (!expected.contains(one)) {
          wrong.add("never raised: " + one);
        }
      }
    }
    return wrong;
  }
}

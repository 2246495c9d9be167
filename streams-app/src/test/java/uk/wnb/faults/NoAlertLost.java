package uk.wnb.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.wnb.oracle.Said;

/**
 * Every alert that the naive implementation gives has been published, with the same tier, signals and evidence.
 *
 * <p>Valid: expected a b, told a b; told b a. Invalid: expected a b, told a; told a and a b of another tier.
 */
final class NoAlertLost implements Guarantee {
  @Override
  public List<String> violations(Evidence evidence) {
    List<String> lost = new ArrayList<>();
    for (Map.Entry<String, List<Said>> child : evidence.expected().entrySet()) {
      List<Said> missing = new ArrayList<>(child.getValue());
      evidence.told().getOrDefault(child.getKey(), List.of()).forEach(missing::remove);
      missing.forEach(one -> lost.add("lost: " + one));
    }
    return lost;
  }
}

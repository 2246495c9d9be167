package uk.wnb.family;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.History;

/**
 * What was known under an NHS number that has been replaced, on its way to the new one: all of it once, and then what
 * still comes in under the old number, event by event.
 *
 * @param to the new NHS number
 * @param path the numbers it has come by, the first one first
 * @param whole whether it is all, else what came in later
 * @param history what is moved
 */
public record Move(String to, List<String> path, boolean whole, History history) implements Sent {
  /** The same on its way from {@code number}, which has been replaced too, to {@code next}. */
  Move on(String number, String next) {
    List<String> further = new ArrayList<>(path);
    further.add(number);
    return new Move(next, List.copyOf(further), whole, history);
  }
}

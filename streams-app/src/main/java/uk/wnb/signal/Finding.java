package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import uk.wnb.history.EventId;
import uk.wnb.history.Window;
import uk.wnb.policy.Tier;

/**
 * What a signal saw.
 *
 * @param signal its catalogue id
 * @param tier how soon somebody should look
 * @param counts the numbers that the rule compared, in the order in which they are told
 * @param window the days that were looked at
 * @param evidence the events that were counted, in order of occurrence
 * @param notes why it stands at its tier, where its signal alone does not say so, in whole sentences
 */
public record Finding(String signal, Tier tier, List<Count> counts, Window window, List<EventId> evidence,
    List<String> notes) {
  /** What a signal saw, at the tier that it gives itself. */
  public Finding(String signal, Tier tier, List<Count> counts, Window window, List<EventId> evidence) {
    this(signal, tier, counts, window, evidence, List.of());
  }

  /** The value of the count called {@code name}. */
  public int count(String name) {
    for (Count count : counts) {
      if (count.name().equals(name)) {
        return count.value();
      }
    }
    throw new NoSuchElementException(name);
  }

  /** The same, for other reasons. */
  Finding withEvidence(List<EventId> other) {
    return new Finding(signal, tier, counts, window, other, notes);
  }

  /** The same at another tier, or not, and why. */
  Finding weighed(Tier other, String why) {
    List<String> more = new ArrayList<>(notes);
    more.add(why);
    return new Finding(signal, other, counts, window, evidence, List.copyOf(more));
  }
}

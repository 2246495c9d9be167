package uk.wnb.concern;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.wnb.history.Days;
import uk.wnb.policy.Tier;

/**
 * The open matter about one child, or the memory of the last one. A signal that has joined stays until the concern
 * ends or its evidence is withdrawn: attending once does not undo a pattern.
 *
 * @param episode counts the concerns of this child, from 1; 0 when there has been none
 * @param open whether it is open
 * @param alerts how many alerts this episode has led to
 * @param quietSince the first day on which no signal saw anything any more, {@link Days#NEVER} while one does
 * @param signals what has joined, by catalogue id; empty when not open
 */
public record Concern(int episode, boolean open, int alerts, int quietSince, SortedMap<String, Standing> signals) {
  /** No concern so far. */
  public static final Concern NONE = new Concern(0, false, 0, Days.NEVER, Collections.emptySortedMap());

  public Concern {
    signals = Collections.unmodifiableSortedMap(new TreeMap<>(signals));
  }

  /** The loudest tier of what has joined, INFO when nothing has. */
  public Tier tier() {
    return signals.values().stream().map(Standing::tier).reduce(Tier.INFO, Tier::max);
  }

  Concern opened() {
    return new Concern(episode + 1, true, 0, Days.NEVER, signals);
  }

  Concern closed() {
    return new Concern(episode, false, alerts, Days.NEVER, Collections.emptySortedMap());
  }

  Concern alerted() {
    return new Concern(episode, open, alerts + 1, quietSince, signals);
  }

  Concern quietSince(int day) {
    return day == quietSince ? this : new Concern(episode, open, alerts, day, signals);
  }

  Concern with(SortedMap<String, Standing> changed) {
    return new Concern(episode, open, alerts, quietSince, changed);
  }
}

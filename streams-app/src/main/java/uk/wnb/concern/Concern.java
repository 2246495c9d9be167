package uk.wnb.concern;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.wnb.history.Days;
import uk.wnb.policy.Tier;
import uk.wnb.signal.Recovery;

/**
 * The open matter about one child, or the memory of the last one. A signal that has joined stays until the concern
 * ends or its evidence is withdrawn: attending once does not undo a pattern.
 *
 * @param episode counts the concerns of this child, from 1, after an erasure from 1,001, and so on; 0 when there has
 *     been none
 * @param state where it stands
 * @param alerts how many alerts this episode has led to
 * @param quietSince the first day on which no signal saw anything any more, {@link Days#NEVER} while one does
 * @param signals what has joined, by catalogue id; empty when not open
 * @param ask what it asks of people; nothing when not open
 * @param audience ODS codes of the organisations that its alerts have gone to, who are to hear how it ends; none
 *     when not open
 * @param eased when the child's concerns last eased
 * @param shadows what signals in shadow see; no part of the concern
 */
public record Concern(int episode, State state, int alerts, int quietSince, SortedMap<String, Standing> signals,
    Ask ask, SortedSet<String> audience, Eased eased, Shadows shadows) {
  private static final SortedSet<String> NOBODY = Collections.emptySortedSet();

  /** No concern so far. */
  public static final Concern NONE = new Concern(0, State.NONE, 0, Days.NEVER, Collections.emptySortedMap(),
      Ask.NOTHING, NOBODY, Eased.NEVER, Shadows.NONE);

  /** More than a childhood can have: our choice. */
  private static final int EPISODES_OF_A_LIFE = 1_000;

  public Concern {
    signals = signals.isEmpty() ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(signals));
    audience = audience.isEmpty() ? NOBODY : Collections.unmodifiableSortedSet(new TreeSet<>(audience));
  }

  /**
   * None since the child was forgotten for the {@code times}th time. How many there had been is forgotten too, but ids
   * are made of that count, and whoever knows alerts by their ids would take a new one for one that it has.
   */
  static Concern afterForgetting(int times) {
    return new Concern(Math.multiplyExact(times, EPISODES_OF_A_LIFE), State.NONE, 0, Days.NEVER,
        Collections.emptySortedMap(), Ask.NOTHING, NOBODY, Eased.NEVER, Shadows.NONE);
  }

  /** Whether it is open. */
  public boolean open() {
    return state.isOpen();
  }

  /** Whether it has asked somebody to look; what was opened before people are told has not, until they are. */
  boolean isTold() {
    return ask.on() != Days.NEVER;
  }

  /** The loudest tier of what has joined, INFO when nothing has. */
  public Tier tier() {
    Tier loudest = Tier.INFO;
    for (Standing standing : signals.values()) {
      loudest = Tier.max(loudest, standing.tier());
    }
    return loudest;
  }

  /** The last day on which something has joined, earlier than any when nothing has. */
  int lastJoinedOn() {
    int last = Integer.MIN_VALUE;
    for (Standing standing : signals.values()) {
      last = Math.max(last, standing.since());
    }
    return last;
  }

  /** Whether sustained improvement (W14) has been seen since it was opened. */
  public boolean hasRecovered() {
    return signals.containsKey(Recovery.ID);
  }

  /** Whether something at least as loud as {@code quietest} has joined, or become so loud, and no alert has said so. */
  boolean hasUntold(Tier quietest) {
    for (Standing standing : signals.values()) {
      if (!standing.told() && standing.tier().compareTo(quietest) >= 0) {
        return true;
      }
    }
    return false;
  }

  Concern opened(boolean isRelapse) {
    return new Concern(episode + 1, isRelapse ? State.RELAPSED : State.OPEN, 0, Days.NEVER, signals, Ask.NOTHING,
        NOBODY, eased, shadows);
  }

  /** Closed by {@code how}, which is no open state. */
  Concern closed(State how) {
    return new Concern(episode, how, alerts, Days.NEVER, Collections.emptySortedMap(), Ask.NOTHING, NOBODY,
        eased, shadows);
  }

  /** What stays under an NHS number that has been replaced: how many there have been, lest an id be given twice. */
  Concern leftBehind() {
    return episode == 0 ? NONE.shadowing(shadows.unseen())
        : new Concern(episode, open() ? State.WITHDRAWN : state, alerts, Days.NEVER, Collections.emptySortedMap(),
            Ask.NOTHING, NOBODY, Eased.NEVER, shadows.unseen());
  }

  Concern in(State next, Ask asks) {
    return new Concern(episode, next, alerts, quietSince, signals, asks, audience, eased, shadows);
  }

  Concern eased(Eased when) {
    return new Concern(episode, state, alerts, quietSince, signals, ask, audience, when, shadows);
  }

  /** After one more alert, which has told of all that stands. */
  Concern alerted() {
    SortedMap<String, Standing> told = new TreeMap<>(signals);
    told.replaceAll((id, standing) -> standing.asTold());
    return new Concern(episode, state, alerts + 1, quietSince, told, ask, audience, eased, shadows);
  }

  /** After an alert of it has gone to {@code recipients}. */
  Concern told(List<String> recipients) {
    if (!open() || audience.containsAll(recipients)) {
      return this;
    }
    SortedSet<String> all = new TreeSet<>(audience);
    all.addAll(recipients);
    return new Concern(episode, state, alerts, quietSince, signals, ask, all, eased, shadows);
  }

  /** With {@code again} of its signals, which have been told, to be told once more. */
  Concern untold(Set<String> again) {
    SortedMap<String, Standing> untold = new TreeMap<>(signals);
    untold.replaceAll((id, standing) -> again.contains(id) ? standing.asUntold() : standing);
    return with(untold);
  }

  Concern quietSince(int day) {
    return day == quietSince ? this : new Concern(episode, state, alerts, day, signals, ask, audience, eased, shadows);
  }

  Concern with(SortedMap<String, Standing> changed) {
    return changed == signals ? this
        : new Concern(episode, state, alerts, quietSince, changed, ask, audience, eased, shadows);
  }

  Concern shadowing(Shadows now) {
    return now == shadows ? this : new Concern(episode, state, alerts, quietSince, signals, ask, audience, eased, now);
  }
}

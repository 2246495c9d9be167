package uk.wnb.history;

/**
 * What some events say, apart from when: who says which fact, and whether it is taken back. Each once, in order of
 * first use. A hash table of indexes and nothing else, since this is done at nearly every event of every child.
 */
final class Sayings {
  private final Event[] firsts;
  private final int[] indexes;
  /** Indexes into {@link #firsts} plus one, by hash; 0 where none is. A power of two, at least half of it free. */
  private final int[] slots;
  private int size;

  Sayings(Event[] events) {
    firsts = new Event[events.length];
    indexes = new int[events.length];
    slots = new int[Integer.highestOneBit(Math.max(1, events.length)) << 2];
    for (int i = 0; i < events.length; i++) {
      indexes[i] = index(events[i]);
    }
  }

  private int index(Event event) {
    int slot = hash(event) & slots.length - 1;
    while (slots[slot] != 0 && !isSame(firsts[slots[slot] - 1], event)) {
      slot = slot + 1 & slots.length - 1;
    }
    if (slots[slot] == 0) {
      firsts[size++] = event;
      slots[slot] = size;
    }
    return slots[slot] - 1;
  }

  private static boolean isSame(Event one, Event other) {
    return one.retracted() == other.retracted() && one.fact().equals(other.fact())
        && one.source().equals(other.source());
  }

  /** No two relatives are the same, and a summary is long. */
  private static int hash(Event event) {
    int fact = event.fact() instanceof Fact.Relative relative ? relative.summary().nhsNumber().hashCode()
        : event.fact().hashCode();
    int hash = (31 * event.source().hashCode() + fact) * 0x9e3779b9;
    return hash ^ hash >>> 16;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The first event that says the one at {@code index}. */
  Event first(int index) {
    return firsts[index];
  }

  /** Which of them each event says. */
  int[] indexes() {
    return indexes;
  }
}

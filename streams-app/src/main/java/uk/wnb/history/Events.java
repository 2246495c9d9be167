package uk.wnb.history;

/** A child's events as a history holds them: an array in order of occurrence, never changed once it is held. */
final class Events {
  private Events() {
  }

  /** Where the event of {@code key} stands, -1 when there is none. */
  static int indexOf(Event[] events, long key) {
    for (int i = events.length - 1; i >= 0; i--) {
      if (events[i].key() == key) {
        return i;
      }
    }
    return -1;
  }

  /** A copy with {@code event} in its place. */
  static Event[] insert(Event[] events, Event event) {
    int at = events.length;
    while (at > 0 && event.isBefore(events[at - 1])) {
      at--;
    }
    Event[] result = new Event[events.length + 1];
    System.arraycopy(events, 0, result, 0, at);
    result[at] = event;
    System.arraycopy(events, at, result, at + 1, events.length - at);
    return result;
  }

  /** A copy without the one at {@code index}. */
  static Event[] without(Event[] events, int index) {
    Event[] result = new Event[events.length - 1];
    System.arraycopy(events, 0, result, 0, index);
    System.arraycopy(events, index + 1, result, index, result.length - index);
    return result;
  }
}

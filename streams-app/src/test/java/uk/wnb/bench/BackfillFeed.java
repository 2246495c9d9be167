package uk.wnb.bench;

import java.time.LocalDate;
import java.util.function.LongConsumer;

/**
 * Sends years of events, with a tick for every day, from where it was left. Its mark is set only to what is kept, so
 * after a kill what was sent behind the mark is sent once more, in the same order; the detector knows it again by its
 * ids.
 */
final class BackfillFeed {
  private final Entrance entrance;
  private final EventStream stream;
  private final Mark mark;
  private final long events;
  private final int stride;

  /**
   * A feed of the first {@code events} of {@code stream}, which is at its beginning.
   *
   * @param stride events from one mark to the next
   */
  BackfillFeed(Entrance entrance, EventStream stream, Mark mark, long events, int stride) {
    this.entrance = entrance;
    this.stream = stream;
    this.mark = mark;
    this.events = events;
    this.stride = stride;
  }

  /** Sends what is left, telling {@code sent} how many there are so far; gives the day of the last event. */
  LocalDate send(LongConsumer sent) {
    LocalDate day = stream.day();
    long kept = mark.events();
    for (long i = 0; i < kept; i++) {
      day = stream.day();
      stream.next();
    }
    for (long i = kept; i < events; i++) {
      if (!day.equals(stream.day())) {
        day = stream.day();
        entrance.tick(day);
      }
      entrance.send(stream.next());
      sent.accept(i + 1);
      if ((i + 1) % stride == 0) {
        keep(i + 1);
      }
    }
    keep(events);
    return day;
  }

  private void keep(long all) {
    entrance.flush();
    mark.set(all);
  }
}

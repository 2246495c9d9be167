package uk.wnb.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import uk.wnb.topology.StoresInMemory;

/**
 * Some children of an area and what is said of them in two years, {@value #EVENTS_OF_A_CHILD} events each in the mean.
 * No household has children in two cohorts, so each can be played by itself.
 *
 * @param area all children
 * @param number which cohort of them, from 0
 * @param seed of what is said
 */
record Cohort(Children area, int number, long seed) {
  /** Of each child, in the mean. */
  static final int EVENTS_OF_A_CHILD = 20;
  /** No more than a tick looks at, and a multiple of the 17 among whom households are shared out. */
  static final int CHILDREN = 43 * 17;
  /** The day on which it ends: one event a day for each of {@value #EVENTS_OF_A_CHILD}, and nothing is said on it. */
  static final LocalDate LAST = EventStream.BEGIN.plusDays(CHILDREN);

  /** How many cohorts there are in {@code area}. */
  static int cohorts(Children area) {
    return (area.count() + CHILDREN - 1) / CHILDREN;
  }

  /** Those of this cohort. */
  Children children() {
    return area.part(number * CHILDREN, CHILDREN);
  }

  /** Plays it into empty stores, with a tick every morning, the last one that of {@link #LAST}. */
  StoresInMemory play(StoresInMemory stores) {
    Children children = children();
    EventStream stream = new EventStream(children, seed + number, EVENTS_OF_A_CHILD);
    for (int left = children.count() * EVENTS_OF_A_CHILD; left > 0; left--) {
      LocalDate day = stream.day();
      Said said = stream.next();
      stores.tell(said.nhsNumber(), said.record(), said.recordedAt());
      if (!stream.day().equals(day)) {
        stores.tick(morning(stream.day()));
      }
    }
    stores.tick(morning(LAST));
    return stores;
  }

  static Instant morning(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}

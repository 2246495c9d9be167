package uk.wnb.faults;

import java.time.Duration;

/**
 * How much is sent and how often it is disturbed. A part is what is sent between two disturbances.
 *
 * @param children of whom there is something to tell
 * @param eventsADay events between two ticks
 * @param days of one part
 * @param strikes disturbances of a kind that can be repeated, such as kills
 */
record Size(int children, int eventsADay, int days, int strikes) {
  /** Some thousand events, for every push. */
  static final Size QUICK = new Size(300, 120, 12, 3);
  private static final int DAYS = 300;
  private static final int EVENTS_A_CHILD = 50;

  /** Some more than so many events over 300 days, fifty for each child, with so many disturbances. */
  static Size of(int events, int strikes) {
    return new Size(Math.max(QUICK.children, events / EVENTS_A_CHILD), Math.max(QUICK.eventsADay, events / DAYS),
        (DAYS + strikes) / (strikes + 1), strikes);
  }

  /** Events of one part. */
  int part() {
    return eventsADay * days;
  }

  /** How long to wait for what must come of a part, on a machine that is busy: longer for a longer part. */
  Duration patience() {
    return Duration.ofMinutes(5).plusMillis(10L * part());
  }
}

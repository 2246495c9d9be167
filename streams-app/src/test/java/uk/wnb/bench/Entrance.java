package uk.wnb.bench;

import java.time.LocalDate;

/** Where a stream of events goes. */
interface Entrance {
  /** An event; it may still be under way when this returns. */
  void send(Said said);

  /** Says that {@code day} has begun. */
  void tick(LocalDate day);

  /** Returns when everything sent so far is kept. */
  void flush();
}

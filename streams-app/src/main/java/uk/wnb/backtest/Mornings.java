package uk.wnb.backtest;

import java.time.Instant;
import java.util.function.Consumer;
import uk.wnb.history.Days;

/** Tells the time as a run over recorded events needs it: a tick at the beginning of each London day, none left out. */
public final class Mornings {
  private final Consumer<Instant> tick;
  private int next = Days.NEVER;

  /** Ticks are handed to {@code tick}; the first is that of the first day asked for. */
  public Mornings(Consumer<Instant> tick) {
    this.tick = tick;
  }

  /** Tells each day up to and including {@code day} that has not been told yet. */
  public void upTo(int day) {
    if (next == Days.NEVER) {
      next = day;
    }
    for (; next <= day; next++) {
      tick.accept(Days.start(Days.date(next)));
    }
  }
}

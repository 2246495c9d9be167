package uk.wnb.bench;

import java.util.function.LongSupplier;

/** Says how far a long piece of work is, how fast, and how long it will take yet, every few seconds. */
final class Eta {
  private static final long TELL_NANOS = 5_000_000_000L;

  private final String what;
  private final LongSupplier clock;
  private final long began;
  private final long first;
  private long told;

  /** Work of which {@code first} is done already; {@code clock} counts nanoseconds. */
  Eta(String what, long first, LongSupplier clock) {
    this.what = what;
    this.clock = clock;
    this.began = clock.getAsLong();
    this.first = first;
    this.told = began;
  }

  /** A line when it is time for one, else null: {@code done} of {@code total}, which may grow. */
  String at(long done, long total) {
    long now = clock.getAsLong();
    if (now - told < TELL_NANOS) {
      return null;
    }
    told = now;
    long rate = perSecond(done);
    String left = rate == 0 ? "" : String.format(", %,d s left", (total - done) / rate);
    return String.format("%s: %.1f %% of %,d, %,d/s%s", what, 100.0 * done / Math.max(1, total), total, rate, left);
  }

  /** How many a second since it began. */
  long perSecond(long done) {
    return Math.round((done - first) * 1e9 / Math.max(1, clock.getAsLong() - began));
  }
}

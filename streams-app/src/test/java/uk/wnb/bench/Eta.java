package uk.wnb.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Says how far a long piece of work is, how fast, and how long it will take yet, every few seconds. The time left comes
 * from how fast what is left has become less of late: the work may slow down, and may grow while it is done, as the log
 * does by what the detector itself appends.
 */
final class Eta {
  private static final long TELL_NANOS = 5_000_000_000L;
  /** A minute. */
  private static final int LOOKS = 12;

  private final String what;
  private final LongSupplier clock;
  private final long began;
  private final long first;
  private final Deque<Look> looks = new ArrayDeque<>();
  private long told;

  /** How much was left at some time. */
  private record Look(long nanos, long left) {
  }

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
    if (looks.isEmpty()) {
      looks.add(new Look(began, total - first));
    }
    long now = clock.getAsLong();
    if (now - told < TELL_NANOS) {
      return null;
    }
    told = now;
    return String.format("%s: %.1f %% of %,d, %,d/s%s", what, 100.0 * done / Math.max(1, total), total,
        perSecond(done), left(new Look(now, total - done)));
  }

  /** Nothing is said while it does not become less. */
  private String left(Look look) {
    Look before = looks.peekFirst();
    looks.add(look);
    if (looks.size() > LOOKS) {
      looks.removeFirst();
    }
    double perSecond = (before.left() - look.left()) * 1e9 / (look.nanos() - before.nanos());
    return perSecond <= 0 ? "" : String.format(", %,.0f s left", look.left() / perSecond);
  }

  /** How many a second since it began. */
  long perSecond(long done) {
    return Math.round((done - first) * 1e9 / Math.max(1, clock.getAsLong() - began));
  }
}

package uk.wnb.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import uk.wnb.history.Days;

/**
 * The time that the ticks of one partition have told, and whether somebody whose day has come by then waits to be
 * looked at; kept with the partition's state, so that whoever goes on with it looks at the same children with the same
 * records. The machine's clock is never asked.
 */
final class Clock {
  private static final Bytes KEY = Bytes.wrap(new byte[] {0});
  private static final int KEPT_BYTES = Long.BYTES + 1;

  private final KeyValueStore<Bytes, byte[]> store;
  private long millis;
  private int day;
  private boolean behind;
  private boolean isKept = true;

  Clock(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    byte[] kept = store.get(KEY);
    if (kept != null) {
      ByteBuffer bytes = ByteBuffer.wrap(kept);
      set(bytes.getLong());
      // An earlier build did not keep it, and looked with the next record.
      behind = !bytes.hasRemaining() || bytes.get() != 0;
    }
  }

  /** The London day of the last tick; that of 1970-01-01 before the first. */
  int day() {
    return day;
  }

  /** The time of the last tick, milliseconds since 1970 UTC. */
  long millis() {
    return millis;
  }

  /** Whether more children were due at the last tick than could be looked at yet. */
  boolean isBehind() {
    return behind;
  }

  /** Moves on to {@code at}, to be kept by {@link #keep}; false, and nothing changes, when that is not later. */
  boolean advance(Instant at) {
    if (at.toEpochMilli() <= millis) {
      return false;
    }
    set(at.toEpochMilli());
    isKept = false;
    return true;
  }

  /** Keeps the time, and whether somebody {@code waits} to be looked at; writes only what is not kept yet. */
  void keep(boolean waits) {
    if (isKept && waits == behind) {
      return;
    }
    behind = waits;
    isKept = true;
    store.put(KEY, ByteBuffer.allocate(KEPT_BYTES).putLong(millis).put((byte) (waits ? 1 : 0)).array());
  }

  private void set(long newMillis) {
    millis = newMillis;
    day = Days.of(Instant.ofEpochMilli(newMillis));
  }
}

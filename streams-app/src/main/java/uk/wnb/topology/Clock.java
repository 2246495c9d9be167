package uk.wnb.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import uk.wnb.history.Days;

/** The time that the ticks of one partition have told, kept with its state. The machine's clock is never asked. */
final class Clock {
  private static final Bytes KEY = Bytes.wrap(new byte[] {0});

  private final KeyValueStore<Bytes, byte[]> store;
  private long millis;
  private int day;

  Clock(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    byte[] kept = store.get(KEY);
    set(kept == null ? 0 : ByteBuffer.wrap(kept).getLong());
  }

  /** The London day of the last tick; that of 1970-01-01 before the first. */
  int day() {
    return day;
  }

  /** The time of the last tick, milliseconds since 1970 UTC. */
  long millis() {
    return millis;
  }

  /** Moves on to {@code at}; false, and nothing changes, when that is not later. */
  boolean advance(Instant at) {
    if (at.toEpochMilli() <= millis) {
      return false;
    }
    set(at.toEpochMilli());
    store.put(KEY, ByteBuffer.allocate(Long.BYTES).putLong(millis).array());
    return true;
  }

  private void set(long newMillis) {
    millis = newMillis;
    day = Days.of(Instant.ofEpochMilli(newMillis));
  }
}

package uk.wnb.topology;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import uk.wnb.concern.Forgotten;

/** What stays of children who were forgotten. Most partitions have none, and then nothing is looked up. */
final class ForgottenStore {
  private final KeyValueStore<Bytes, byte[]> store;
  private boolean any;

  ForgottenStore(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      any = all.hasNext();
    }
  }

  /** What stays of {@code child}; null when it never was forgotten. */
  Forgotten get(byte[] child) {
    byte[] kept = any ? store.get(Bytes.wrap(child)) : null;
    return kept == null ? null : decode(kept);
  }

  /** Keeps that {@code child} was forgotten, once more perhaps. */
  void add(byte[] child, Forgotten now) {
    Forgotten before = get(child);
    any = true;
    store.put(Bytes.wrap(child), encode(before == null ? now : before.and(now)));
  }

  private static byte[] encode(Forgotten kept) {
    return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES).putLong(kept.upTo()).putInt(kept.times())
        .putLong(kept.announced()).array();
  }

  /** What earlier builds have written does not say all. */
  private static Forgotten decode(byte[] kept) {
    ByteBuffer bytes = ByteBuffer.wrap(kept);
    long upTo = bytes.getLong();
    int times = bytes.hasRemaining() ? bytes.getInt() : 1;
    return new Forgotten(upTo, bytes.hasRemaining() ? bytes.getLong() : upTo, times);
  }
}

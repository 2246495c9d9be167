package uk.wnb.topology;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import uk.wnb.concern.Child;
import uk.wnb.history.Event;

/**
 * Children of whom nothing is kept any more, and up to which time of recording nothing is taken in again: a record that
 * comes late, or once more, must not bring back what was erased. Most partitions have none, and then nothing is looked
 * up.
 */
final class Forgotten {
  private final KeyValueStore<Bytes, byte[]> store;
  private boolean any;

  Forgotten(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      any = all.hasNext();
    }
  }

  /**
   * Forgets {@code child} up to {@code upTo}, milliseconds since 1970 UTC, or to where it was forgotten if that is
   * later. How often that has been is counted.
   */
  void add(byte[] child, long upTo) {
    any = true;
    byte[] kept = store.get(Bytes.wrap(child));
    long latest = kept == null ? upTo : Math.max(upTo, upTo(kept));
    int times = kept == null ? 1 : times(kept) + 1;
    store.put(Bytes.wrap(child),
        ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(latest).putInt(times).array());
  }

  /** What of {@code event} may be taken in of {@code child}, of whom something is known or not; null for nothing. */
  Event since(byte[] child, boolean isKnown, Event event) {
    byte[] kept = any ? store.get(Bytes.wrap(child)) : null;
    return kept == null ? event : event.since(upTo(kept), isKnown);
  }

  /** What is known of {@code child}, whom the store of children does not know. */
  Child known(byte[] child) {
    byte[] kept = any ? store.get(Bytes.wrap(child)) : null;
    return kept == null ? Child.UNKNOWN : Child.forgotten(upTo(kept), times(kept));
  }

  private static long upTo(byte[] kept) {
    return ByteBuffer.wrap(kept).getLong();
  }

  /** How often it was forgotten; what an earlier build has written does not say. */
  private static int times(byte[] kept) {
    return kept.length == Long.BYTES ? 1 : ByteBuffer.wrap(kept).getInt(Long.BYTES);
  }
}

package uk.wnb.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import uk.wnb.concern.Child;

/** The children as they are stored, for those who ask from outside while the detector is at work. */
public final class StoredChildren {
  private static final int MOST_ATTEMPTS = 10;

  private final KafkaStreams streams;

  /** Those of {@code streams}, and of the other instances of its application. */
  public StoredChildren(KafkaStreams streams) {
    this.streams = streams;
  }

  /**
   * Who holds the child, and in which partition; {@link KeyQueryMetadata#NOT_AVAILABLE} while work moves between
   * instances.
   */
  public KeyQueryMetadata holder(String nhsNumber) {
    try {
      return streams.queryMetadataForKey(Names.CHILDREN, nhsNumber, new StringSerializer());
    } catch (IllegalStateException notRunning) {
      return KeyQueryMetadata.NOT_AVAILABLE;
    }
  }

  /**
   * The child as this instance has it, by the events committed or about to be; {@link Child#UNKNOWN} when nothing is
   * known.
   *
   * @throws InvalidStateStoreException when this instance does not hold the partition, or not any more
   */
  public Child read(int partition, String nhsNumber) {
    ReadOnlyKeyValueStore<Bytes, byte[]> store = streams.store(StoreQueryParameters
        .fromNameAndType(Names.CHILDREN, QueryableStoreTypes.<Bytes, byte[]>keyValueStore()).withPartition(partition));
    return read(store, nhsNumber.getBytes(StandardCharsets.UTF_8));
  }

  /** Snapshot and steps are several entries: what was read while a new snapshot was written is read again. */
  static Child read(ReadOnlyKeyValueStore<Bytes, byte[]> store, byte[] key) {
    StoredChild stored = ChildStore.read(store, key);
    for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      StoredChild again = ChildStore.read(store, key);
      if (stored.isOfSameSnapshot(again)) {
        return again.child();
      }
      stored = again;
    }
    throw new InvalidStateStoreException("the child changes faster than it can be read");
  }
}

package uk.wnb.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.Tick;
import uk.wnb.topology.Topics;

/**
 * The least that Kafka Streams can do with the log and still remember anything: of each child the events of the last
 * twelve months, {@value #ENTRY_BYTES} bytes each, in one value of a store with a changelog. It decodes what it reads
 * and tells nobody anything. Unlike the limit it is a yardstick that touches memory as the detector does.
 */
final class BareCount {
  /** The store. */
  static final String STORE = "count";
  /** When it was recorded, and a hash that tells it from others. */
  static final int ENTRY_BYTES = 16;
  private static final byte[] NONE = {};
  private static final long KEPT_MS = Duration.ofDays(365).toMillis();

  private final Deserializer<ChildEvent> deserializer;
  private final LongAdder counted = new LongAdder();

  /** One that reads records by {@code deserializer}. */
  BareCount(Deserializer<ChildEvent> deserializer) {
    this.deserializer = deserializer;
  }

  /** Events counted so far by all that {@link #topology} has brought about. */
  long counted() {
    return counted.sum();
  }

  Topology topology(TopologyConfig config) {
    Topology topology = new Topology(config);
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    topology.addSource(AutoOffsetReset.earliest(), "log", bytes, bytes, Topics.CHILD_EVENTS.name());
    topology.addProcessor("counting", Counting::new, "log");
    topology.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.Bytes(),
        Serdes.ByteArray()).withCachingDisabled(), "counting");
    return topology;
  }

  /** Reads, adds, writes. */
  private final class Counting implements Processor<byte[], byte[], Void, Void> {
    private KeyValueStore<Bytes, byte[]> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
      store = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      Object event = deserializer.deserialize(Topics.CHILD_EVENTS.name(), record.value()).getEvent();
      if (event instanceof Tick) {
        return;
      }
      Bytes child = Bytes.wrap(record.key());
      byte[] known = store.get(child);
      store.put(child, with(known == null ? NONE : known, record.timestamp(), Arrays.hashCode(record.value())));
      counted.increment();
    }
  }

  /** {@code entries} without what is too old at {@code at}, and one more. */
  static byte[] with(byte[] entries, long at, long id) {
    int from = firstKept(entries, at - KEPT_MS);
    byte[] result = Arrays.copyOfRange(entries, from, entries.length + ENTRY_BYTES);
    ByteBuffer.wrap(result, entries.length - from, ENTRY_BYTES).putLong(at).putLong(id);
    return result;
  }

  private static int firstKept(byte[] entries, long since) {
    ByteBuffer buffer = ByteBuffer.wrap(entries);
    int first = 0;
    while (first < entries.length && buffer.getLong(first) <= since) {
      first += ENTRY_BYTES;
    }
    return first;
  }
}

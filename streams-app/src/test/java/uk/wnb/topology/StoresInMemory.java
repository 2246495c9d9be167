package uk.wnb.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.Tick;
import uk.wnb.concern.Child;
import uk.wnb.concern.Detectors;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;

/**
 * What the detector's own processors leave in their stores, without Kafka. What a child tells its household, and that
 * the others, goes round at once; all else that is said is dropped, and nothing may be set aside.
 */
public final class StoresInMemory {
  /** Every store of the child and of the household. */
  static final List<String> STORES = List.of(Names.CHILDREN, Names.DUE, Names.CLOCK, Names.ASKED,
      Names.POLICIES, Names.HOUSEHOLDS, Names.FORGOTTEN);

  /** Takes what stands in the stores. */
  @FunctionalInterface
  public interface Sink {
    /** An entry of {@code store}, and the key of the record by which its partition goes. */
    void add(String store, byte[] partitionKey, byte[] key, byte[] value);
  }

  private final MockProcessorContext<byte[], Object> context = new MockProcessorContext<>();
  private final Codec codec;
  private final Detectors detectors;
  private final Counters counters;
  private final Serializer<SpecificRecord> serializer;
  private Processor<byte[], byte[], byte[], Object> child;
  private Processor<byte[], byte[], byte[], Object> household;

  /** Empty stores, and processors that judge by {@code detectors}. */
  public StoresInMemory(Codec codec, Detectors detectors, MeterRegistry meters) {
    this.codec = codec;
    this.detectors = detectors;
    counters = new Counters(meters);
    serializer = codec.serializer();
    context.setCurrentSystemTimeMs(0);
    for (String name : STORES) {
      KeyValueStore<Bytes, byte[]> store = Stores.inMemoryKeyValueStore(name).get();
      store.init(context.getStateStoreContext(), store);
    }
    begin();
  }

  /** Closes the processors, as when a partition goes to another instance. */
  void end() {
    child.close();
    household.close();
  }

  /** Processors that know of nothing but what is stored, as after a restart. */
  void begin() {
    child = new ChildProcessor(codec, new EventReader(OutcomeCodes.NATIONAL), detectors, counters,
        Notifications.FOR_ALL, new HeapShare(1 << 20), true);
    household = new HouseholdProcessor(codec, counters);
    child.init(context);
    household.init(context);
  }

  /** A record of {@code nhsNumber} in the log. */
  public void tell(String nhsNumber, SpecificRecord said, Instant recordedAt) {
    process(child, Topics.CHILD_EVENTS, nhsNumber.getBytes(StandardCharsets.UTF_8), new ChildEvent(said),
        recordedAt.toEpochMilli());
    goRound();
  }

  /** A tick in the log. */
  public void tick(Instant at) {
    process(child, Topics.CHILD_EVENTS, null, new ChildEvent(new Tick(at)), at.toEpochMilli());
    goRound();
  }

  private void goRound() {
    List<? extends CapturedForward<? extends byte[], ?>> all = context.forwarded();
    context.resetForwards();
    for (CapturedForward<? extends byte[], ?> said : all) {
      switch (said.childName().orElseThrow()) {
        case Names.HOUSEHOLDS_SINK -> process(household, Topics.HOUSEHOLDS, said.record());
        case Names.HOUSEHOLD_LOG_SINK, Names.CHILD_LOG_SINK -> process(child, Topics.CHILD_EVENTS, said.record());
        case Names.CHILD_DEAD_LETTERS_SINK, Names.HOUSEHOLD_DEAD_LETTERS_SINK ->
            throw new IllegalStateException("a record was set aside");
        default -> { }
      }
    }
    if (!all.isEmpty()) {
      goRound();
    }
  }

  private void process(Processor<byte[], byte[], byte[], Object> processor, Topic<?> topic,
      Record<? extends byte[], ?> record) {
    process(processor, topic, record.key(), (SpecificRecord) record.value(), record.timestamp());
  }

  private void process(Processor<byte[], byte[], byte[], Object> processor, Topic<?> topic, byte[] key,
      SpecificRecord value, long at) {
    processor.process(new Record<>(key, serializer.serialize(topic.name(), value), at));
  }

  /** What is known of {@code nhsNumber}. */
  public Child child(String nhsNumber) {
    return StoredChildren.read(context.<KeyValueStore<Bytes, byte[]>>getStateStore(Names.CHILDREN),
        nhsNumber.getBytes(StandardCharsets.UTF_8));
  }

  /** Hands over all that is kept of children and households; the time, which every partition has, is not among it. */
  public void forEach(Sink sink) {
    for (String name : STORES) {
      if (!name.equals(Names.CLOCK)) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(name);
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
          entries.forEachRemaining(entry ->
              sink.add(name, partitionKey(name, entry.key), entry.key.get(), entry.value));
        }
      }
    }
  }

  private static byte[] partitionKey(String store, Bytes key) {
    return switch (store) {
      case Names.CHILDREN -> Arrays.copyOf(key.get(), key.get().length - 1);
      case Names.DUE -> Keys.dueChild(key);
      default -> key.get();
    };
  }
}

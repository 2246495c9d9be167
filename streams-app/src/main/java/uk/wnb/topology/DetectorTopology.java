package uk.wnb.topology;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import uk.wnb.concern.Detectors;
import uk.wnb.intake.EventReader;

/**
 * The whole flow as a value: from the input topics through the intake to the log, from the log child by child to
 * alerts, rates and audit, and from what children say of themselves, household by household, to the log of those they
 * live with. What was known under an NHS number that has been replaced goes through the log too. The parts meet in the
 * log and in the households' topic and nowhere else.
 */
public final class DetectorTopology {
  private static final ByteArrayDeserializer BYTES = new ByteArrayDeserializer();
  private static final ByteArraySerializer KEY = new ByteArraySerializer();

  private final Codec codec;
  private final EventReader events;
  private final Detectors detectors;
  private final Counters counters;
  private final Notifications notifications;
  private final HeapShare heap;
  private final boolean audited;
  private final Pace pace;

  /**
   * A topology of plain arguments.
   *
   * @param codec between bytes and records
   * @param events what is accepted
   * @param detectors by which children are judged until another policy is published
   * @param counters what is counted
   * @param notifications where alerts go
   * @param cacheBytes of heap for the children seen last, of all partitions together, 0 for none
   * @param audited whether the audit is told how its counts change
   * @param pace how often what is done is committed
   */
  public DetectorTopology(Codec codec, EventReader events, Detectors detectors, Counters counters,
      Notifications notifications, long cacheBytes, boolean audited, Pace pace) {
    this.codec = codec;
    this.events = events;
    this.detectors = detectors;
    this.counters = counters;
    this.notifications = notifications;
    this.heap = new HeapShare(cacheBytes);
    this.audited = audited;
    this.pace = pace;
  }

  /** The topology; {@code config} carries the rule that every internal name is given, not made up. */
  public Topology get(TopologyConfig config) {
    Topology topology = new Topology(config);
    addIntake(topology);
    addChild(topology);
    addHousehold(topology);
    return topology;
  }

  private void addIntake(Topology topology) {
    String[] intakes = Topics.inputs().stream().map(Names::intake).toArray(String[]::new);
    Topics.inputs().forEach(topic -> addInput(topology, topic));
    addSink(topology, Names.LOG_SINK, Topics.CHILD_EVENTS, intakes);
    addSink(topology, Names.INTAKE_DEAD_LETTERS_SINK, Topics.DEAD_LETTERS, intakes);
    if (audited) {
      addSink(topology, Names.INTAKE_AUDIT_SINK, Topics.AUDIT, intakes);
    }
  }

  private <V extends SpecificRecord> void addInput(Topology topology, Topic<V> topic) {
    addSource(topology, Names.source(topic), topic);
    topology.addProcessor(Names.intake(topic),
        pace.kept(() -> new IntakeProcessor<>(topic, codec, events, counters, audited)), Names.source(topic));
  }

  private void addChild(Topology topology) {
    addSource(topology, Names.LOG_SOURCE, Topics.CHILD_EVENTS);
    topology.addProcessor(Names.CHILD, pace.kept(() -> new ChildProcessor(codec, events, detectors, counters,
        notifications, heap, audited)), Names.LOG_SOURCE);
    topology.addStateStore(store(Stores.persistentKeyValueStore(Names.CHILDREN)), Names.CHILD);
    topology.addStateStore(store(Stores.persistentKeyValueStore(Names.DUE)), Names.CHILD);
    topology.addStateStore(store(Stores.inMemoryKeyValueStore(Names.CLOCK)), Names.CHILD);
    topology.addStateStore(store(Stores.inMemoryKeyValueStore(Names.POLICIES)), Names.CHILD);
    topology.addStateStore(store(Stores.persistentKeyValueStore(Names.FORGOTTEN)), Names.CHILD);
    notifications.all().forEach(topic -> addSink(topology, Names.sink(topic), topic, Names.CHILD));
    addSink(topology, Names.RATES_SINK, Topics.CHILD_RATES, Names.CHILD);
    addSink(topology, Names.HOUSEHOLDS_SINK, Topics.HOUSEHOLDS, Names.CHILD);
    addSink(topology, Names.CHILD_LOG_SINK, Topics.CHILD_EVENTS, Names.CHILD);
    addSink(topology, Names.CHILD_DEAD_LETTERS_SINK, Topics.DEAD_LETTERS, Names.CHILD);
    if (audited) {
      topology.addStateStore(store(Stores.persistentKeyValueStore(Names.ASKED)), Names.CHILD);
      addSink(topology, Names.AUDIT_SINK, Topics.AUDIT, Names.CHILD);
    }
  }

  private void addHousehold(Topology topology) {
    addSource(topology, Names.HOUSEHOLDS_SOURCE, Topics.HOUSEHOLDS);
    topology.addProcessor(Names.HOUSEHOLD, pace.kept(() -> new HouseholdProcessor(codec, counters)),
        Names.HOUSEHOLDS_SOURCE);
    topology.addStateStore(store(Stores.persistentKeyValueStore(Names.HOUSEHOLDS)), Names.HOUSEHOLD);
    addSink(topology, Names.HOUSEHOLD_LOG_SINK, Topics.CHILD_EVENTS, Names.HOUSEHOLD);
    addSink(topology, Names.HOUSEHOLD_DEAD_LETTERS_SINK, Topics.DEAD_LETTERS, Names.HOUSEHOLD);
  }

  private static void addSource(Topology topology, String name, Topic<?> topic) {
    topology.addSource(AutoOffsetReset.earliest(), name, new SentTime(), BYTES, BYTES, topic.name());
  }

  private <V extends SpecificRecord> void addSink(Topology topology, String name, Topic<V> topic, String... parents) {
    topology.addSink(name, topic.name(), KEY, codec.<V>serializer(), parents);
  }

  /** Record caches are off: they cost more than they save here and make the changelog depend on timing. */
  private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(KeyValueBytesStoreSupplier supplier) {
    return Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray())
        .withCachingDisabled()
        .withLoggingEnabled(Map.of(TopicConfig.SEGMENT_BYTES_CONFIG, String.valueOf(128 << 20),
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Topic.GONE_WITHIN_MS));
  }
}

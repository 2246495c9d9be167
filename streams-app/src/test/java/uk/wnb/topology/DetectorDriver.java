package uk.wnb.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.Erasure;
import uk.wnb.avro.PolicyChange;
import uk.wnb.avro.Tick;
import uk.wnb.concern.Child;
import uk.wnb.concern.Detectors;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.local.LocalRegistry;
import uk.wnb.policy.Policy;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.PolicyReader;

/**
 * The whole topology in memory: bytes in, bytes out, through the real serdes and a registry, without a broker. What is
 * accepted goes through the log to the child in the same call.
 */
final class DetectorDriver implements AutoCloseable {
  /** The organisation that has a topic of its own. */
  static final String OWN_TOPIC = "ZZT02";
  private static final String APPLICATION = "driver";
  /** Room for some children, not for all of a long run, so that both ways of finding one are taken. */
  private static final long CACHE_BYTES = 1 << 16;

  private final LocalRegistry schemas = new LocalRegistry().start();
  private final Codec codec = new Codec(Map.of("schema.registry.url", schemas.url()));
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Path directory = temporary();
  private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new TreeMap<>();
  private final TopologyTestDriver driver;
  /** Kept, since each finds out anew how to read a schema. */
  private final Map<String, Deserializer<?>> deserializers = new HashMap<>();

  /** Judging by the built-in policy. */
  DetectorDriver() {
    this(policyText());
  }

  private DetectorDriver(String policy) {
    codec.registerAll();
    driver = new TopologyTestDriver(topology(codec, meters, properties(directory), policy), properties(directory));
  }

  /** Judging by the built-in policy, in which nothing climbs the ladder. */
  static DetectorDriver unhurried() {
    return new DetectorDriver(policyText().replaceFirst("escalates-from: REVIEW", "escalates-from: NEVER"));
  }

  /** Judging by the built-in policy, but two in a row (W2) ask for a review: what is for information climbs nowhere. */
  static DetectorDriver asking() {
    return new DetectorDriver(policyText().replaceFirst("(?s)(\\n  W2:\\n.*?\\n    tier: )INFO", "$1REVIEW"));
  }

  /** The same, where people are told from {@code day} on. */
  static DetectorDriver askingFrom(String day) {
    return new DetectorDriver(policyText().replaceFirst("(?s)(\\n  W2:\\n.*?\\n    tier: )INFO", "$1REVIEW")
        .replaceFirst("\nconcern:\n", "\nconcern:\n  notify-from: {value: " + day + ", unit: day, source: a test}\n"));
  }

  /** The topology as the service builds it, with its rule that nothing is named by chance. */
  static Topology topology(Codec codec, MeterRegistry meters, Properties properties) {
    return topology(codec, meters, properties, policyText());
  }

  private static Topology topology(Codec codec, MeterRegistry meters, Properties properties, String policy) {
    return new DetectorTopology(codec, new EventReader(OutcomeCodes.NATIONAL), new Detectors(policies(policy)),
        new Counters(meters), new Notifications(List.of(OWN_TOPIC)), CACHE_BYTES, true,
        new Pace(Duration.ofMillis(200)))
        .get(new TopologyConfig(new StreamsConfig(properties)));
  }

  static Policy policy() {
    return PolicyReader.read(policyText());
  }

  static PolicyBook policies() {
    return policies(policyText());
  }

  private static PolicyBook policies(String policy) {
    return PolicyBook.of(List.of(PolicyReader.profile(policy)));
  }

  static String policyText() {
    try (InputStream in = DetectorDriver.class.getResourceAsStream("/policy/default.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties properties(Path directory) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    return properties;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("wnb-driver-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Codec codec() {
    return codec;
  }

  MeterRegistry meters() {
    return meters;
  }

  LocalRegistry schemas() {
    return schemas;
  }

  <V extends SpecificRecord> void send(Topic<V> topic, V record) {
    send(Sent.of(codec, topic, record));
  }

  void send(Sent sent) {
    input(sent.topic()).pipeInput(
        new TestRecord<>(sent.key(), sent.value(), new RecordHeaders(sent.headers()), sent.at()));
  }

  /** A tick into the log. */
  void tick(Instant at) {
    byte[] value = codec.<ChildEvent>serializer().serialize(Topics.CHILD_EVENTS.name(), new ChildEvent(new Tick(at)));
    input(Topics.CHILD_EVENTS.name()).pipeInput(new TestRecord<>(null, value, new RecordHeaders(), at));
  }

  /** An erasure into the log. */
  void erase(String child, Instant at) {
    log(child, new Erasure(child, at, "IG-1"), at);
  }

  /** Anything into the log, past the intake. */
  void log(String key, SpecificRecord record, Instant at) {
    byte[] value = codec.<ChildEvent>serializer().serialize(Topics.CHILD_EVENTS.name(), new ChildEvent(record));
    input(Topics.CHILD_EVENTS.name()).pipeInput(
        new TestRecord<>(key.getBytes(StandardCharsets.UTF_8), value, new RecordHeaders(), at));
  }

  /** A policy into the log. */
  void publish(Instant at, String text) {
    ChildEvent entry = new ChildEvent(new PolicyChange(at, text));
    byte[] value = codec.<ChildEvent>serializer().serialize(Topics.CHILD_EVENTS.name(), entry);
    input(Topics.CHILD_EVENTS.name()).pipeInput(new TestRecord<>(null, value, new RecordHeaders(), at));
  }

  private TestInputTopic<byte[], byte[]> input(String topic) {
    return inputs.computeIfAbsent(topic,
        name -> driver.createInputTopic(name, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  /** What has been written to {@code topic} since the last look, as bytes. */
  List<TestRecord<byte[], byte[]>> raw(Topic<?> topic) {
    return output(topic.name()).readRecordsToList();
  }

  /** What has been written to {@code topic} since the last look. */
  <V extends SpecificRecord> List<V> read(Topic<V> topic) {
    return raw(topic).stream().map(TestRecord::value).map(value -> decode(topic, value)).toList();
  }

  <V extends SpecificRecord> V decode(Topic<V> topic, byte[] value) {
    return topic.value().cast(deserializers.computeIfAbsent(topic.name(), name -> codec.deserializer(topic))
        .deserialize(topic.name(), value));
  }

  /** Lets go of the changelogs written so far; without that a long run fills the heap. */
  void forgetChangelogs() {
    List.of(Names.CHILDREN, Names.DUE, Names.CLOCK, Names.ASKED, Names.POLICIES, Names.HOUSEHOLDS, Names.FORGOTTEN)
        .forEach(store -> output(APPLICATION + "-" + store + "-changelog").readRecordsToList());
  }

  private TestOutputTopic<byte[], byte[]> output(String topic) {
    return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  KeyValueStore<Bytes, byte[]> store(String name) {
    return driver.getKeyValueStore(name);
  }

  /** What is stored of a child, read as a task does that has just begun. */
  Child child(byte[] key) {
    return new ChildStore(store(Names.CHILDREN), new HeapShare(0)).get(key);
  }

  /** Every meter with its tags. */
  List<String> meterNames() {
    return meters.getMeters().stream().map(meter -> meter.getId().toString()).toList();
  }

  /** The sum of all counters of {@code name} that bear {@code tags}, key and value in turn. */
  long counted(String name, String... tags) {
    return (long) meters.find(name).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
  }

  @Override
  public void close() {
    driver.close();
    codec.close();
    schemas.close();
    try {
      Utils.delete(directory.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

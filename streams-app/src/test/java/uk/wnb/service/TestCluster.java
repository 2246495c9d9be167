package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.DeadLetter;
import uk.wnb.avro.FamilyMember;
import uk.wnb.deployed.DeploymentFiles;
import uk.wnb.local.LocalKafka;
import uk.wnb.local.LocalRegistry;
import uk.wnb.local.ThreeBrokers;
import uk.wnb.topology.Codec;
import uk.wnb.topology.DirectRun;
import uk.wnb.topology.LogWriter;
import uk.wnb.topology.Outputs;
import uk.wnb.topology.Sender;
import uk.wnb.topology.Sent;
import uk.wnb.topology.Topic;
import uk.wnb.topology.Topics;
import uk.wnb.topology.Wire;

/** A broker and registry, in this JVM or elsewhere, with the detector's topics, and what a test asks of them. */
public final class TestCluster implements AutoCloseable {
  /** Of every topic. */
  public static final int PARTITIONS = 3;
  /**
   * Settings of a detector that is to be struck in the middle of a transaction: half a second from one commit to the
   * next, and the broker has at once what is written. Otherwise it would have it with the commit alone.
   */
  public static final Map<String, String> LONG_TRANSACTIONS =
      Map.of("wnb.commit.ms", "500", "kafka.producer.linger.ms", "5");
  private static final Pattern UUID_IN = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  /**
   * A transaction whose instance is gone must not outlive the test, so the broker looks for such ones every second. And
   * nothing is compacted, so that all rates ever told can be compared.
   */
  private static final Map<String, String> BROKER = Map.of(
      "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000", "log.cleaner.enable", "false");

  private final LocalKafka kafka;
  private final String bootstrapServers;
  private final String registryUrl;
  private final Wire wire;
  private final Admin admin;
  private final Producer<byte[], byte[]> producer;
  private final LogWriter log;
  private final Map<Topic<?>, Deserializer<?>> deserializers = new ConcurrentHashMap<>();
  private final List<AutoCloseable> own = new ArrayList<>();
  private ThreeBrokers three;

  private TestCluster(LocalKafka kafka, String bootstrapServers, String registryUrl) {
    this.kafka = kafka;
    this.bootstrapServers = bootstrapServers;
    this.registryUrl = registryUrl;
    wire = new Wire(registryUrl);
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    producer = new KafkaProducer<>(generous());
    log = new LogWriter(Sender.of(configuration().client()), wire.codec());
  }

  /** One in this JVM with all topics. */
  public static TestCluster withTopics() {
    LocalKafka kafka = LocalKafka.start(BROKER);
    return withTopics(new TestCluster(kafka, kafka.bootstrapServers(), kafka.registryUrl()));
  }

  /** The same, but it compacts, and looks for something to compact all the time. */
  public static TestCluster thatCompacts() {
    // How long a tombstone stays is written into it when it is first compacted, so that it holds from the start.
    LocalKafka kafka = LocalKafka.start(Map.of("log.cleaner.backoff.ms", "200", "log.cleaner.delete.retention.ms", "0",
        "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"));
    return withTopics(new TestCluster(kafka, kafka.bootstrapServers(), kafka.registryUrl()));
  }

  /** One that runs elsewhere, which gets all topics. */
  public static TestCluster at(String bootstrapServers, String registryUrl) {
    return withTopics(new TestCluster(null, bootstrapServers, registryUrl));
  }

  /** Three brokers in this JVM, each record on all of them, with all topics. */
  public static TestCluster ofThree() {
    ThreeBrokers brokers = new ThreeBrokers();
    LocalRegistry registry = new LocalRegistry().start();
    TestCluster cluster = new TestCluster(null, brokers.bootstrapServers(), registry.url());
    cluster.three = brokers;
    cluster.own.add(registry);
    cluster.own.add(brokers);
    return withTopics(cluster);
  }

  private static TestCluster withTopics(TestCluster cluster) {
    try (TopicAdmin topics = new TopicAdmin(cluster.configuration())) {
      topics.create();
    }
    cluster.wire.codec().registerAll();
    return cluster;
  }

  /** Settings of a source that sends larger records than usual; small as the broker sees them, being compressed. */
  private Map<String, Object> generous() {
    Map<String, Object> settings = new TreeMap<>(Sender.settings(configuration().client()));
    settings.put("max.request.size", 50_000_000);
    return settings;
  }

  /** Null when it is not of three. */
  public ThreeBrokers three() {
    return three;
  }

  /** Null when it runs elsewhere, or is of three. */
  public LocalKafka kafka() {
    return kafka;
  }

  public Wire wire() {
    return wire;
  }

  public Codec codec() {
    return wire.codec();
  }

  public Admin admin() {
    return admin;
  }

  /** How to reach it: an instance that is gone is missed within seconds, and no tick comes but from the test. */
  public Configuration configuration() {
    return Configuration.of(settings());
  }

  /** The same as they would stand in a file. */
  public Map<String, String> settings() {
    return Map.of(
        "wnb.bootstrap.servers", bootstrapServers,
        "schema.registry.url", registryUrl,
        "wnb.partitions", String.valueOf(PARTITIONS),
        "wnb.tick.minutes", "0",
        "wnb.threads", "1",
        "kafka.consumer.session.timeout.ms", "4000",
        "kafka.consumer.heartbeat.interval.ms", "1000",
        "kafka.producer.transaction.timeout.ms", "8000");
  }

  /** The same with the state in {@code directory}. */
  public Configuration configuration(Path directory) {
    return configuration().with(Map.of("wnb.state.dir", directory.toString()));
  }

  /** Sends records to the input topics, or to the log, and waits until Kafka has them. */
  public void send(Collection<Sent> records) {
    records.forEach(sent -> producer.send(sent.toProducer()));
    producer.flush();
  }

  /** A good record as it is sent. */
  public <V extends SpecificRecord> Sent sent(Topic<V> topic, V record) {
    return wire.sent(topic, record);
  }

  /** Appends a good record to the log itself, past the intake. */
  public void append(SpecificRecord record) {
    log.append((String) record.get(1), record, (Instant) record.get(5));
  }

  /** Writes to the log that a child is erased. */
  public void erase(String nhsNumber, Instant at) {
    log.erase(nhsNumber, at, "IG-1");
    log.flush();
  }

  /** Writes a tick to every partition of the log. */
  public void tick(Instant at) {
    log.tick(at);
    log.flush();
  }

  /** Waits until the detector has read and committed all there is; gives up when {@code runner} has stopped. */
  public void awaitIdle(Runner runner) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).ignoreExceptions()
        .failFast("the detector has stopped", () -> !runner.isAlive()).untilAsserted(this::assertIdle);
  }

  /** Waits until the detector, which runs elsewhere, has read and committed all there is. */
  public void awaitIdle() {
    awaitIdle(PATIENCE);
  }

  /** The same with as much patience as is given. */
  public void awaitIdle(Duration patience) {
    awaitIdle(configuration().get(Setting.APPLICATION_ID), patience);
  }

  /** The same for one that runs under another application id. */
  public void awaitIdle(String applicationId) {
    awaitIdle(applicationId, PATIENCE);
  }

  private void awaitIdle(String applicationId, Duration patience) {
    await().atMost(patience).pollInterval(Duration.ofMillis(100)).ignoreExceptions()
        .untilAsserted(() -> assertIdle(applicationId));
  }

  private void assertIdle() throws InterruptedException, ExecutionException {
    assertIdle(configuration().get(Setting.APPLICATION_ID));
  }

  private void assertIdle(String applicationId) throws InterruptedException, ExecutionException {
    assertThat(ends(Topics.all(), IsolationLevel.READ_COMMITTED)).as("no transaction is open")
        .isEqualTo(ends(Topics.all(), IsolationLevel.READ_UNCOMMITTED));
    assertThat(Unread.first(configuration().client(), notCommitted(applicationId))).as("still to be read").isEmpty();
  }

  /** Where {@code applicationId} stands in the topics that it has not read to their end. */
  private Map<TopicPartition, Long> notCommitted(String applicationId)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata().get();
    List<Topic<?>> sources = Stream.concat(Topics.inputs().stream(),
        Stream.of(Topics.CHILD_EVENTS, Topics.HOUSEHOLDS)).toList();
    Map<TopicPartition, Long> notCommitted = new HashMap<>();
    ends(sources, IsolationLevel.READ_UNCOMMITTED).forEach((partition, end) -> {
      long read = committed.get(partition) == null ? 0 : committed.get(partition).offset();
      if (read < end) {
        notCommitted.put(partition, read);
      }
    });
    return notCommitted;
  }

  /** How many records stand in {@code topic}, committed or not. */
  public long written(Topic<?> topic) {
    try {
      return ends(List.of(topic), IsolationLevel.READ_UNCOMMITTED).values().stream().mapToLong(Long::longValue).sum();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Whether the instance that keeps its state in {@code directory} has written something and not yet committed it. */
  public boolean isInTransaction(Path directory) throws IOException, InterruptedException, ExecutionException {
    String process = Files.readString(directory.resolve(configuration().get(Setting.APPLICATION_ID))
        .resolve("kafka-streams-process-metadata"));
    return admin.listTransactions(new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING))).all()
        .get().stream().map(listing -> UUID_IN.matcher(listing.transactionalId()))
        .anyMatch(id -> id.find() && process.contains(id.group()));
  }

  /** A detector at work that keeps its state in {@code directory}; a kill is likely to find a transaction open. */
  public DetectorProcess detector(Path directory) {
    Map<String, String> settings = new TreeMap<>(settings());
    settings.put("wnb.state.dir", directory.resolve("state").toString());
    settings.putAll(LONG_TRANSACTIONS);
    return DetectorProcess.start(settings, log());
  }

  /** A log that outlives the test, for the check that nobody is named in one. */
  private static Path log() {
    try {
      Path logs = Files.createDirectories(DeploymentFiles.HOME.resolve(DeploymentFiles.DETECTOR_LOGS));
      return Files.createTempFile(logs, "detector", ".log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where {@code topics} end, for those who see only what is committed or for all. */
  public Map<TopicPartition, Long> ends(List<Topic<?>> topics, IsolationLevel seeing)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (Topic<?> topic : topics) {
      for (int partition = 0; partition < PARTITIONS; partition++) {
        wanted.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
      }
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin.listOffsets(wanted, new ListOffsetsOptions(seeing)).all().get()
        .forEach((partition, result) -> ends.put(partition, result.offset()));
    return ends;
  }

  /** What a reader of committed records sees on {@code topic}. */
  public List<ConsumerRecord<byte[], byte[]>> committed(Topic<?> topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    read(topic.name(), "read_committed", records::add);
    return records;
  }

  /** All that stands on any topic by its name, what was rolled back included. */
  public List<ConsumerRecord<byte[], byte[]>> everything(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    read(topic, "read_uncommitted", records::add);
    return records;
  }

  /** Hands over what a reader of committed records sees on {@code topic}, however much it is. */
  public void committed(Topic<?> topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    read(topic.name(), "read_committed", reader);
  }

  /** Hands over all that stands on {@code topic}, what was rolled back included. */
  public void uncommitted(Topic<?> topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    read(topic.name(), "read_uncommitted", reader);
  }

  private void read(String topic, String isolation, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    Map<String, Object> settings = new TreeMap<>(configuration().client());
    settings.put("isolation.level", isolation);
    settings.put("auto.offset.reset", "earliest");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
          .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(200)).forEach(reader);
      }
    }
  }

  /** The committed values on {@code topic}. */
  public <V extends SpecificRecord> List<V> values(Topic<V> topic) {
    return committed(topic).stream().map(record -> decode(topic, record.value())).toList();
  }

  /** The record in {@code value}. What it takes is made once for each topic: there may be millions. */
  public <V extends SpecificRecord> V decode(Topic<V> topic, byte[] value) {
    return topic.value().cast(deserializers.computeIfAbsent(topic, codec()::deserializer)
        .deserialize(topic.name(), value));
  }

  /** What was said, as a reader of committed records sees it. */
  public Outputs said() {
    Outputs outputs = new Outputs();
    for (Topic<?> topic : List.of(Topics.NOTIFICATIONS, Topics.CHILD_RATES)) {
      committed(topic, record -> outputs.add(topic.name(), text(record.key()), record.value()));
    }
    return outputs;
  }

  /** What must have been said, worked out from the committed log by the core alone. */
  public Outputs expected() {
    Outputs expected = new Outputs();
    Map<Integer, DirectRun> runs = new TreeMap<>();
    committed(Topics.CHILD_EVENTS, record ->
        runs.computeIfAbsent(record.partition(), partition -> new DirectRun(codec(), expected)).add(record.key(),
            decode(Topics.CHILD_EVENTS, record.value()), Instant.ofEpochMilli(record.timestamp())));
    return expected;
  }

  /**
   * What sources say in the committed log, by event id in order; ticks, and what the detector says itself, left out.
   */
  public List<String> eventIds() {
    return values(Topics.CHILD_EVENTS).stream().map(ChildEvent::getEvent).map(SpecificRecord.class::cast)
        .filter(event -> !(event instanceof FamilyMember) && !(event instanceof ChildMoved))
        .filter(event -> event.getSchema().getField("eventId") != null).map(event -> (String) event.get(0)).toList();
  }

  /** The dead letters, each as reason, topic, partition and offset. */
  public List<String> deadLetters() {
    return values(Topics.DEAD_LETTERS).stream().map(TestCluster::place).collect(Collectors.toList());
  }

  private static String place(DeadLetter letter) {
    return letter.getReason() + " " + letter.getSourceTopic() + "-" + letter.getSourcePartition() + "@"
        + letter.getSourceOffset();
  }

  private static String text(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    log.close();
    admin.close(Duration.ofSeconds(5));
    wire.close();
    if (kafka != null) {
      kafka.close();
    }
    own.forEach(each -> Utils.closeQuietly(each, "what this cluster is made of"));
  }
}

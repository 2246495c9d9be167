package uk.wnb.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.avro.Tick;
import uk.wnb.registry.AvroSerde;
import uk.wnb.registry.AvroSerializer;
import uk.wnb.registry.RegistryClient;
import uk.wnb.registry.RegistryConfig;

/** Broker and registry with Kafka Streams and our serdes between them, as the detector uses them. */
@Timeout(120)
class LocalKafkaIT {

  @TempDir
  private Path directory;

  /** The broker's group delays are short, so either protocol is at work in seconds. */
  @ParameterizedTest
  @ValueSource(strings = {"classic", "streams"})
  void servesKafkaStreamsWithAvro(String protocol) throws Exception {
    try (LocalKafka kafka = LocalKafka.start()) {
      Clients.createTopic(kafka.broker(), "ticks");
      ConcurrentLinkedQueue<Tick> seen = new ConcurrentLinkedQueue<>();
      try (KafkaStreams streams = streams(kafka, protocol, seen)) {
        streams.start();
        produce(kafka, 3);

        await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() == 3);
      }
      assertThat(seen).extracting(Tick::getAt).containsExactly(day(0), day(1), day(2));
    }
  }

  /** The registry goes while a new id is to be read: the records wait, and none is lost. */
  @Test
  void waitsForTheRegistryAndLosesNothing() throws Exception {
    try (LocalKafka kafka = LocalKafka.start()) {
      Clients.createTopic(kafka.broker(), "ticks");
      produce(kafka, 3);
      kafka.registry().stop();
      ConcurrentLinkedQueue<Tick> seen = new ConcurrentLinkedQueue<>();
      RegistryClient client = new RegistryClient(RegistryConfig.at(kafka.registryUrl()));
      try (KafkaStreams streams = streams(kafka, "classic", new AvroSerde<>(Tick.class, client, false), seen)) {
        streams.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> !client.reachable());
        assertThat(seen).isEmpty();
        assertThat(streams.state().isRunningOrRebalancing()).isTrue();

        kafka.registry().start();

        await().atMost(Duration.ofSeconds(10)).until(() -> seen.size() == 3);
        assertThat(client.reachable()).isTrue();
      }
    }
  }

  @Test
  void opensADirectoryAgainWithTheSameIds() throws Exception {
    try (LocalKafka kafka = LocalKafka.start(directory)) {
      Clients.createTopic(kafka.broker(), "ticks");
      produce(kafka, 2);
    }
    try (LocalKafka kafka = LocalKafka.start(directory)) {
      produce(kafka, 1);
      ConcurrentLinkedQueue<Tick> seen = new ConcurrentLinkedQueue<>();
      try (KafkaStreams streams = streams(kafka, "classic", seen)) {
        streams.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() == 3);
      }
    }
  }

  @Test
  void takesBrokerProperties() throws Exception {
    try (LocalKafka kafka = LocalKafka.start(Map.of("num.partitions", "7"));
        var admin = Clients.admin(kafka.broker())) {
      var topic = new NewTopic("t", Optional.empty(), Optional.empty());
      admin.createTopics(List.of(topic)).all().get();

      // A topic just made is not known at once to whoever is asked.
      await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() ->
          assertThat(admin.describeTopics(List.of("t")).allTopicNames().get().get("t").partitions()).hasSize(7));
    }
  }

  private KafkaStreams streams(LocalKafka kafka, String protocol, ConcurrentLinkedQueue<Tick> seen) {
    AvroSerde<Tick> serde = new AvroSerde<>(Tick.class);
    serde.configure(Map.of(RegistryConfig.URL, kafka.registryUrl()), false);
    return streams(kafka, protocol, serde, seen);
  }

  private KafkaStreams streams(
      LocalKafka kafka, String protocol, AvroSerde<Tick> serde, ConcurrentLinkedQueue<Tick> seen) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("ticks", Consumed.with(Serdes.String(), serde)).foreach((key, tick) -> seen.add(tick));
    Properties settings = new Properties();
    settings.putAll(Map.of(
        StreamsConfig.APPLICATION_ID_CONFIG, "local-kafka-it",
        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
        StreamsConfig.STATE_DIR_CONFIG, directory.resolve("state").toString(),
        StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2,
        StreamsConfig.GROUP_PROTOCOL_CONFIG, protocol,
        "auto.offset.reset", "earliest"));
    return new KafkaStreams(builder.build(), settings);
  }

  private static void produce(LocalKafka kafka, int ticks) throws Exception {
    AvroSerializer<Tick> values = new AvroSerializer<>();
    values.configure(Map.of(RegistryConfig.URL, kafka.registryUrl()), false);
    Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    try (KafkaProducer<String, Tick> producer = new KafkaProducer<>(settings, new StringSerializer(), values)) {
      for (int i = 0; i < ticks; i++) {
        producer.send(new ProducerRecord<>("ticks", "all", tick(i))).get();
      }
    }
  }

  private static Instant day(int number) {
    return Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofDays(number));
  }

  private static Tick tick(int number) {
    return Tick.newBuilder().setAt(day(number)).build();
  }
}

package uk.wnb.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.wnb.local.Clients.admin;
import static uk.wnb.local.Clients.createTopic;
import static uk.wnb.local.Clients.producer;
import static uk.wnb.local.Clients.values;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LocalBrokerIT {

  @TempDir
  private Path directory;

  @Test
  void takesRecordsAndGivesThemToAGroup() throws Exception {
    try (LocalBroker broker = new LocalBroker().start()) {
      createTopic(broker, "t");
      send(broker, "a", "b");

      Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(),
          "group.id", "g", "auto.offset.reset", "earliest");
      try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
        consumer.subscribe(List.of("t"));
        int seen = 0;
        while (seen < 2) {
          seen += consumer.poll(Duration.ofSeconds(1)).count();
        }
        consumer.commitSync();
        assertThat(seen).isEqualTo(2);
      }
    }
  }

  @Test
  void keepsDataAndAddressOverAnOutage() throws Exception {
    try (LocalBroker broker = new LocalBroker().start()) {
      createTopic(broker, "t");
      send(broker, "before");
      String address = broker.bootstrapServers();

      broker.stop();
      broker.stop();
      broker.start().start();

      assertThat(broker.bootstrapServers()).isEqualTo(address);
      send(broker, "after");
      assertThat(values(broker, "t", "read_committed")).containsExactly("before", "after");
    }
  }

  /** What a client does meanwhile waits for the broker and is not lost. */
  @Test
  void letsAProducerWaitThroughAnOutage() throws Exception {
    try (LocalBroker broker = new LocalBroker().start()) {
      createTopic(broker, "t");
      try (KafkaProducer<String, String> producer = producer(broker, Map.of())) {
        producer.send(new ProducerRecord<>("t", "first")).get();
        broker.stop();
        var second = CompletableFuture.supplyAsync(() -> producer.send(new ProducerRecord<>("t", "second")));

        broker.start();

        assertThat(second.get().get().offset()).isEqualTo(1);
      }
      assertThat(values(broker, "t", "read_committed")).containsExactly("first", "second");
    }
  }

  @Test
  void opensTheDirectoryOfAnEarlierRun() throws Exception {
    try (LocalBroker broker = new LocalBroker(directory, Map.of()).start()) {
      createTopic(broker, "t");
      send(broker, "kept");
    }
    try (LocalBroker broker = new LocalBroker(directory, Map.of()).start()) {
      assertThat(values(broker, "t", "read_committed")).containsExactly("kept");
    }
    assertThat(directory).isNotEmptyDirectory();
  }

  @Test
  void keepsTransactionsApart() throws Exception {
    try (LocalBroker broker = new LocalBroker().start()) {
      createTopic(broker, "t");
      try (KafkaProducer<String, String> producer = producer(broker, Map.of("transactional.id", "tx"))) {
        producer.initTransactions();
        inTransaction(producer, "committed", true);
        inTransaction(producer, "aborted", false);
        inTransaction(producer, "committed too", true);
      }
      assertThat(values(broker, "t", "read_committed")).containsExactly("committed", "committed too");
      assertThat(values(broker, "t", "read_uncommitted"))
          .containsExactly("committed", "aborted", "committed too");
    }
  }

  /** Transactions with server-side defence, and both group protocols of Kafka Streams. */
  @Test
  void hasTheFeaturesOfANewCluster() throws Exception {
    try (LocalBroker broker = new LocalBroker().start(); Admin admin = admin(broker)) {
      FeatureMetadata features = admin.describeFeatures().featureMetadata().get();

      assertThat(features.finalizedFeatures().get("transaction.version").maxVersionLevel()).isEqualTo((short) 2);
      assertThat(features.finalizedFeatures().get("streams.version").maxVersionLevel()).isEqualTo((short) 1);
    }
  }

  @Test
  void makesNoTopicUnasked() throws Exception {
    try (LocalBroker broker = new LocalBroker().start(); Admin admin = admin(broker)) {
      assertThatThrownBy(() -> admin.describeTopics(List.of("t")).allTopicNames().get())
          .isInstanceOf(ExecutionException.class).hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  /** The measured trap: by default, 80 % of a back-fill was deleted before it was read. */
  @Test
  void keepsRecordsOfLongAgo() throws Exception {
    try (LocalBroker broker = new LocalBroker(Map.of("log.retention.check.interval.ms", "50",
        "log.initial.task.delay.ms", "50")).start()) {
      createTopic(broker, "t");
      try (KafkaProducer<String, String> producer = producer(broker, Map.of())) {
        long longAgo = Instant.parse("2014-01-01T00:00:00Z").toEpochMilli();
        for (int i = 0; i < 200; i++) {
          producer.send(new ProducerRecord<>("t", 0, longAgo, null, "old " + i)).get();
        }
      }
      assertThat(values(broker, "t", "read_committed")).hasSize(200);
    }
  }

  @Test
  void takesExtraProperties() throws Exception {
    try (LocalBroker broker = new LocalBroker(Map.of("auto.create.topics.enable", "true")).start()) {
      send(broker, "made");
      assertThat(values(broker, "t", "read_committed")).containsExactly("made");
    }
  }

  @Test
  void saysSoWhenItsPortIsTakenWhileItIsDown() throws Exception {
    try (LocalBroker broker = new LocalBroker().start()) {
      int port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
      broker.stop();
      try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
        assertThatThrownBy(broker::start)
            .isInstanceOf(KafkaException.class)
            .hasMessageContaining(Integer.toString(taken.getLocalPort()));
      }
      assertThat(broker.start().bootstrapServers()).endsWith(":" + port);
    }
  }

  /** Ports are looked for before they are taken: whoever comes in between must not fail a test run. */
  @Test
  void looksForOtherPortsWhenSomebodyWasFaster() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      BrokerPorts free = BrokerPorts.free();
      Iterator<BrokerPorts> offers = List.of(
          new BrokerPorts(port, free.controller()), new BrokerPorts(free.broker(), port), free).iterator();

      try (LocalBroker broker = new LocalBroker(BrokerStorage.temporary(), Map.of(), offers::next).start()) {
        createTopic(broker, "t");
        send(broker, "a");

        assertThat(broker.bootstrapServers()).endsWith(":" + free.broker());
        assertThat(values(broker, "t", "read_committed")).containsExactly("a");
        assertThat(offers.hasNext()).isFalse();
      }
    }
  }

  @Test
  void givesUpWhenNoPortIsEverFree() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        LocalBroker broker = new LocalBroker(BrokerStorage.temporary(), Map.of(),
            () -> new BrokerPorts(taken.getLocalPort(), BrokerPorts.free().controller()))) {
      assertThatThrownBy(broker::start)
          .isInstanceOf(KafkaException.class).hasRootCauseInstanceOf(BindException.class);
      assertThatThrownBy(broker::bootstrapServers).isInstanceOf(IllegalStateException.class);
    }
  }

  /** A wrong property is nobody's port: said at once, with Kafka's own words. */
  @Test
  void doesNotTryAgainWhatIsNotAboutPorts() {
    AtomicInteger attempts = new AtomicInteger();
    try (LocalBroker broker = new LocalBroker(BrokerStorage.temporary(), Map.of("num.io.threads", "none"), () -> {
      attempts.incrementAndGet();
      return BrokerPorts.free();
    })) {
      assertThatThrownBy(broker::start).isInstanceOf(KafkaException.class).hasMessageContaining("num.io.threads");
      assertThat(attempts).hasValue(1);
    }
  }

  /** {@code new LocalBroker().start()} that throws gives nobody anything to close. */
  @Test
  void leavesNothingBehindWhenItNeverRan() {
    BrokerStorage storage = BrokerStorage.temporary();
    LocalBroker broker = new LocalBroker(storage, Map.of("num.io.threads", "none"), BrokerPorts::free);

    assertThatThrownBy(broker::start).isInstanceOf(KafkaException.class);

    assertThat(storage.directory()).doesNotExist();
  }

  @Test
  void leavesNothingBehindWhenClosed() {
    BrokerStorage storage = BrokerStorage.temporary();
    try (LocalBroker broker = new LocalBroker(storage, Map.of(), BrokerPorts::free).start()) {
      assertThat(storage.directory()).isNotEmptyDirectory();
    }
    assertThat(storage.directory()).doesNotExist();
  }

  @Test
  void hasNoAddressBeforeItStarts() {
    try (LocalBroker broker = new LocalBroker()) {
      assertThatThrownBy(broker::bootstrapServers).isInstanceOf(IllegalStateException.class);
    }
  }

  private static void inTransaction(KafkaProducer<String, String> producer, String value, boolean commit)
      throws ExecutionException, InterruptedException {
    producer.beginTransaction();
    producer.send(new ProducerRecord<>("t", value)).get();
    if (commit) {
      producer.commitTransaction();
    } else {
      producer.abortTransaction();
    }
  }

  private static void send(LocalBroker broker, String... values) throws ExecutionException, InterruptedException {
    try (KafkaProducer<String, String> producer = producer(broker, Map.of())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>("t", value)).get();
      }
    }
  }
}

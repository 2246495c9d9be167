package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.ChildRates;
import uk.wnb.service.Setting;
import uk.wnb.topology.Sender;
import uk.wnb.topology.Topics;

/**
 * A replay tells nothing before all of it can be read. A transaction that ends late in one topic is played by a second
 * writer, whose transaction is open until the detector is through with everything.
 */
class ReplayEndIT {
  private static final String CHILD = "9990000999";
  /** Nobody answers what is asked while the broker is stopped; the JVM does not wait for it, this test does. */
  private static final Map<String, String> NOT_FOR_LONG =
      Map.of("kafka.default.api.timeout.ms", "6000", "kafka.request.timeout.ms", "5000");

  @Test
  void itWaitsForWhatATopicDoesNotShowYet() throws Exception {
    try (LocalDetector detector = LocalDetector.start(Map.of());
        Admin admin = Admin.create(detector.configuration().client());
        KafkaProducer<byte[], byte[]> late = late(detector)) {
      late.initTransactions();
      late.beginTransaction();
      ChildRates rates = new ChildRates(CHILD, LocalDate.of(2020, 1, 1), List.of(), List.of());
      late.send(new ProducerRecord<>(Topics.CHILD_RATES.name(), 0, 1_577_836_800_000L, CHILD.getBytes(),
          detector.codec().serializer().serialize(Topics.CHILD_RATES.name(), rates))).get();

      List<String> told = new ArrayList<>();
      AtomicLong all = new AtomicLong(Long.MAX_VALUE);
      Replay replay = new Replay(detector, DemoScenario.INCIDENT);
      CompletableFuture<Void> replayed = CompletableFuture.runAsync(() -> {
        replay.write(DemoScenario.rows(), progress -> all.set(progress.all()));
        replay.rateChanges((at, change) -> told.add(change.getNhsNumber()));
      });
      // Long enough for one that does not wait to come to its end.
      await().during(Duration.ofSeconds(1)).atMost(Duration.ofMinutes(1)).until(() -> done(admin) >= all.get());
      assertThat(replayed).isNotDone();
      late.commitTransaction();

      replayed.get(1, TimeUnit.MINUTES);
      assertThat(told).contains(CHILD).hasSizeGreaterThan(20);
    }
  }

  /** As Ctrl-C does it: the JVM's hook closes the detector while the replay waits for it. */
  @Test
  void whoStopsItIsNotToldOfAFault() {
    try (LocalDetector detector = LocalDetector.start(NOT_FOR_LONG)) {
      Replay replay = new Replay(detector, DemoScenario.INCIDENT);

      assertThatThrownBy(() -> detector.whileUp(() -> replay.write(DemoScenario.rows(), progress -> detector.close())))
          .isInstanceOf(CancellationException.class).hasMessage("stopped before it was done");
    }
  }

  /** What fails of itself is told as it is. */
  @Test
  void aFaultStaysOne() {
    try (LocalDetector detector = LocalDetector.start(Map.of())) {
      assertThatThrownBy(() -> detector.whileUp(() -> {
        throw new IllegalStateException("a fault");
      })).isInstanceOf(IllegalStateException.class).hasMessage("a fault");
    }
  }

  /** How far the detector is in the log. */
  private static long done(Admin admin) throws Exception {
    OffsetAndMetadata offset = admin.listConsumerGroupOffsets(Setting.APPLICATION_ID.defaultValue())
        .partitionsToOffsetAndMetadata().get().get(new TopicPartition(Topics.CHILD_EVENTS.name(), 0));
    return offset == null ? 0 : offset.offset();
  }

  private static KafkaProducer<byte[], byte[]> late(LocalDetector detector) {
    Map<String, Object> settings = new TreeMap<>(Sender.settings(detector.configuration().client()));
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "late");
    return new KafkaProducer<>(settings);
  }
}

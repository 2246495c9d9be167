package uk.wnb.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import uk.wnb.topology.Topics;

/**
 * Sends events at a steady rate to a detector that has caught up, and times alerts. Of each {@value #CYCLE} events two
 * say that a child not yet known was not brought; the second leads to an alert. It is timed from the moment at which
 * it was due to be sent, so that a stall counts for all that it holds up, until a consumer that reads committed
 * transactions has the alert.
 */
final class LatencyProbe {
  private static final int CYCLE = 20;
  private static final long GRACE_NANOS = 90_000_000_000L;

  private final Feed feed;
  private final EventStream background;
  private final RecordMaker make;
  private final Children children;
  private final int rate;
  private long end;
  private final Map<String, Long> awaited = new ConcurrentHashMap<>();

  /**
   * A probe.
   *
   * @param children of whom none is known to the detector
   * @param background what is sent besides
   * @param rate events a second, at most 10,000
   */
  LatencyProbe(Feed feed, EventStream background, Children children, RecordMaker make, int rate) {
    this.feed = feed;
    this.background = background;
    this.children = children;
    this.make = make;
    this.rate = rate;
  }

  /** Sends for {@code seconds} after {@code warmUp} seconds that are not counted, and waits for the alerts. */
  Latency measure(String broker, int warmUp, int seconds) throws InterruptedException {
    List<Long> nanos = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(broker)) {
      long start = System.nanoTime();
      end = start + (warmUp + seconds) * 1_000_000_000L;
      Thread sender = new Thread(() -> send(start), "sender");
      sender.start();
      while (sender.isAlive() || !awaited.isEmpty() && System.nanoTime() - end < GRACE_NANOS) {
        receive(consumer, start + warmUp * 1_000_000_000L, nanos);
      }
      sender.join();
    }
    if (!awaited.isEmpty()) {
      throw new IllegalStateException(awaited.size() + " alerts did not come");
    }
    return Latency.of(nanos.stream().mapToLong(Long::longValue).toArray());
  }

  /** When the last was due to be sent, by {@link System#nanoTime()}. */
  long end() {
    return end;
  }

  private void receive(KafkaConsumer<byte[], byte[]> consumer, long countedFrom, List<Long> nanos) {
    for (ConsumerRecord<byte[], byte[]> alert : consumer.poll(Duration.ofMillis(100))) {
      long now = System.nanoTime();
      Long sent = awaited.remove(new String(alert.key(), StandardCharsets.UTF_8));
      if (sent != null && sent >= countedFrom) {
        nanos.add(now - sent);
      }
    }
  }

  private void send(long start) {
    for (int i = 0; ; i++) {
      long due = start + i * 1_000_000_000L / rate;
      if (due >= end) {
        return;
      }
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      feed.send(event(i, due));
    }
  }

  private Said event(int i, long due) {
    int step = i % CYCLE;
    Said other = background.next();
    if (step != 0 && step != CYCLE / 2) {
      return other;
    }
    int child = children.count() - 1 - i / CYCLE;
    Instant at = other.recordedAt().minusSeconds(step == 0 ? 7_200 : 3_600);
    if (step != 0) {
      awaited.put(children.nhsNumber(child), due);
    }
    return make.notBrought(make.appointment(child, at), other.recordedAt());
  }

  /** One that reads what is committed of alerts from here on. */
  static KafkaConsumer<byte[], byte[]> consumer(String broker) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions = consumer.partitionsFor(Topics.NOTIFICATIONS.name()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }
}

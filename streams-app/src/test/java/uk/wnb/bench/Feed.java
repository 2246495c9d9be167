package uk.wnb.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import uk.wnb.topology.Codec;
import uk.wnb.topology.InputWriter;
import uk.wnb.topology.LogWriter;
import uk.wnb.topology.Sender;

/** Sends events the one way or the other, and ticks into the log. */
final class Feed implements AutoCloseable {
  private static final int BATCH_BYTES = 64 << 10;

  private final Codec codec;
  private final Sender sender;
  private final LogWriter log;
  private final InputWriter inputs;
  private final Way way;

  /**
   * A feed into {@code cluster}.
   *
   * @param lingerMs how long the producer may wait to fill a batch
   */
  Feed(Cluster cluster, Way way, int lingerMs) {
    this.codec = new Codec(Map.of("schema.registry.url", cluster.registry()));
    this.sender = new Sender(new KafkaProducer<>(Sender.settings(Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.broker(), ProducerConfig.LINGER_MS_CONFIG, lingerMs,
        ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES))));
    this.log = new LogWriter(sender, codec);
    this.inputs = new InputWriter(sender, codec);
    this.way = way;
    codec.registerAll();
  }

  void send(Said said) {
    if (way == Way.FROM_LOG) {
      log.append(said.nhsNumber(), said.record(), said.recordedAt());
    } else {
      inputs.send(said.record(), said.recordedAt());
    }
  }

  /** Says that {@code day} has begun. */
  void tick(LocalDate day) {
    log.tick(day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  void flush() {
    sender.flush();
  }

  @Override
  public void close() {
    sender.close();
    codec.close();
  }
}

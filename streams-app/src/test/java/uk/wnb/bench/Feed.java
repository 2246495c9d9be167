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
final class Feed implements Entrance, AutoCloseable {
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
    this(cluster.broker(), cluster.registry(), way, lingerMs);
  }

  /** The same into the cluster at {@code broker} with the registry at {@code registry}. */
  Feed(String broker, String registry, Way way, int lingerMs) {
    this.codec = new Codec(Map.of("schema.registry.url", registry));
    this.sender = new Sender(new KafkaProducer<>(Sender.settings(Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ProducerConfig.LINGER_MS_CONFIG, lingerMs,
        ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES))));
    this.log = new LogWriter(sender, codec);
    this.inputs = new InputWriter(sender, codec);
    this.way = way;
    codec.registerAll();
  }

  @Override
  public void send(Said said) {
    if (way == Way.FROM_LOG) {
      log.append(said.nhsNumber(), said.record(), said.recordedAt());
    } else {
      inputs.send(said.record(), said.recordedAt());
    }
  }

  @Override
  public void tick(LocalDate day) {
    tick(day, 0);
  }

  /** Says that it is {@code second} seconds past the beginning of {@code day}. */
  void tick(LocalDate day, int second) {
    log.tick(day.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(second));
  }

  @Override
  public void flush() {
    sender.flush();
  }

  @Override
  public void close() {
    sender.close();
    codec.close();
  }
}

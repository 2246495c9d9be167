package uk.wnb.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.PolicyChange;
import uk.wnb.avro.Tick;

/** Appends to the log directly: ticks, policies, and events of our own sources that have passed the checks of the intake. */
public final class LogWriter implements AutoCloseable {
  private static final String LOG = Topics.CHILD_EVENTS.name();

  private final Sender sender;
  private final Serializer<ChildEvent> serializer;

  /** Writes with {@code sender}, which it closes. */
  public LogWriter(Sender sender, Codec codec) {
    this.sender = sender;
    this.serializer = codec.serializer();
  }

  /** Appends one event, keyed by {@code nhsNumber}; the record's time is {@code recordedAt}. */
  public void append(String nhsNumber, SpecificRecord event, Instant recordedAt) {
    byte[] value = serializer.serialize(LOG, new ChildEvent(event));
    sender.send(new ProducerRecord<>(LOG, null, recordedAt.toEpochMilli(),
        nhsNumber.getBytes(StandardCharsets.UTF_8), value));
  }

  /** Writes one tick to every partition. */
  public void tick(Instant at) {
    everywhere(new Tick(at), at);
  }

  /**
   * Writes a policy to every partition.
   *
   * @return how many there are
   */
  public int publish(PolicyChange change) {
    return everywhere(change, change.getPublishedAt());
  }

  private int everywhere(SpecificRecord record, Instant at) {
    byte[] value = serializer.serialize(LOG, new ChildEvent(record));
    int partitions = sender.partitions(LOG);
    for (int partition = 0; partition < partitions; partition++) {
      sender.send(new ProducerRecord<>(LOG, partition, at.toEpochMilli(), null, value));
    }
    return partitions;
  }

  /** Waits until Kafka has everything. */
  public void flush() {
    sender.flush();
  }

  @Override
  public void close() {
    sender.close();
  }
}

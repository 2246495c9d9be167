package uk.wnb.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.Erasure;
import uk.wnb.avro.PolicyChange;
import uk.wnb.avro.Tick;

/**
 * Appends to the log directly: ticks, policies, and events of our own sources that have passed the checks of the
 * intake.
 */
public final class LogWriter implements LogSink, AutoCloseable {
  private static final String LOG = Topics.CHILD_EVENTS.name();

  private final Sender sender;
  private final Serializer<ChildEvent> serializer;

  /** Writes with {@code sender}, which it closes. */
  public LogWriter(Sender sender, Codec codec) {
    this.sender = sender;
    this.serializer = codec.serializer();
  }

  /** Keyed by {@code nhsNumber}; the record's time is {@code recordedAt}. */
  @Override
  public void append(String nhsNumber, SpecificRecord event, Instant recordedAt) {
    byte[] value = serializer.serialize(LOG, new ChildEvent(event));
    sender.send(new ProducerRecord<>(LOG, null, recordedAt.toEpochMilli(),
        nhsNumber.getBytes(StandardCharsets.UTF_8), value));
  }

  /** Keyed by the child, like what it erases. */
  @Override
  public void erase(String nhsNumber, Instant at, String reference) {
    append(nhsNumber, new Erasure(nhsNumber, at, reference), at);
  }

  /** To every partition. */
  @Override
  public void tick(Instant at) {
    everywhere(new Tick(at), at);
  }

  /** To every partition. */
  @Override
  public void publish(PolicyChange change) {
    everywhere(change, change.getPublishedAt());
  }

  private void everywhere(SpecificRecord record, Instant at) {
    byte[] value = serializer.serialize(LOG, new ChildEvent(record));
    for (int partition = 0; partition < sender.partitions(LOG); partition++) {
      sender.send(new ProducerRecord<>(LOG, partition, at.toEpochMilli(), null, value));
    }
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

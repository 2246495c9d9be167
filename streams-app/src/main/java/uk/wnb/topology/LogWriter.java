package uk.wnb.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.Tick;
import uk.wnb.family.Delivery;
import uk.wnb.family.Move;
import uk.wnb.family.Sent;

/** Appends to the log directly: ticks, and events of our own sources that have passed the checks of the intake. */
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

  /** Appends what one child's log leads to in another one's, as the detector itself will. */
  public void append(Sent sent, Instant recordedAt) {
    append(sent.to(), sent instanceof Delivery delivery ? SummaryRecords.of(delivery) : MoveRecords.of((Move) sent),
        recordedAt);
  }

  /** Writes one tick to every partition. */
  public void tick(Instant at) {
    byte[] value = serializer.serialize(LOG, new ChildEvent(new Tick(at)));
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

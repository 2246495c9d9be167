package uk.wnb.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/** Sends records to the input topics they belong to, unchecked: the intake checks what everybody sends. */
public final class InputWriter implements AutoCloseable {
  private static final int NHS_NUMBER = 1;

  private final Sender sender;
  private final Serializer<SpecificRecord> serializer;

  /** Writes with {@code sender}, which it closes. */
  public InputWriter(Sender sender, Codec codec) {
    this.sender = sender;
    this.serializer = codec.serializer();
  }

  /**
   * Sends {@code record}, keyed by the NHS number in it; the record's time is {@code recordedAt}.
   *
   * @return false, and nothing is sent, when it belongs to no input topic, as a tick does
   */
  public boolean send(SpecificRecord record, Instant recordedAt) {
    return Topics.inputs().stream().filter(topic -> topic.value() == record.getClass()).findFirst()
        .map(topic -> {
          byte[] key = ((String) record.get(NHS_NUMBER)).getBytes(StandardCharsets.UTF_8);
          sender.send(new ProducerRecord<>(topic.name(), null, recordedAt.toEpochMilli(), key,
              serializer.serialize(topic.name(), record)));
          return true;
        })
        .orElse(false);
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

package uk.wnb.registry;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A record's {@link AvroSerializer} and {@link AvroDeserializer} on one client. Takes the place of Confluent's
 * {@code SpecificAvroSerde} under the same keys; made without a record class it needs {@code specific.avro.value.type}
 * (or key) as well.
 *
 * <p>Threads: one instance may be shared by all once it is configured.
 *
 * @param <T> the generated record
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {

  private final AvroSerializer<T> serializer = new AvroSerializer<>();
  private final AvroDeserializer<T> deserializer;
  private RegistryClient owned;
  private boolean ready;

  /** For Kafka, which calls {@link #configure} next. */
  public AvroSerde() {
    this(null);
  }

  /** A serde of a known record, to be configured. */
  public AvroSerde(Class<T> type) {
    this.deserializer = new AvroDeserializer<>(type);
  }

  /** A serde on a shared client, which stays the caller's to close. Ready for use. */
  public AvroSerde(Class<T> type, RegistryClient client, boolean isKey) {
    this(type);
    use(client, isKey);
  }

  /** Makes a client of its own from Confluent's keys; no effect when it was given one. */
  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    if (!ready) {
      owned = new RegistryClient(new RegistryConfig(settings));
      use(owned, isKey);
    }
  }

  @Override
  public Serializer<T> serializer() {
    return serializer;
  }

  @Override
  public Deserializer<T> deserializer() {
    return deserializer;
  }

  @Override
  public void close() {
    if (owned != null) {
      owned.close();
    }
  }

  private void use(RegistryClient client, boolean isKey) {
    serializer.use(client, isKey);
    deserializer.use(client, isKey);
    ready = true;
  }
}

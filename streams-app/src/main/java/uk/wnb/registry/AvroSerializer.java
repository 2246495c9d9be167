package uk.wnb.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import uk.wnb.avro.TrustedClasses;

/**
 * Writes generated records in Confluent's wire format.
 *
 * <p>Threads: one instance may be shared by all, as Kafka Streams shares it; each has its own buffer and encoder.
 *
 * @param <T> the records; several types, if the subject name strategy tells them apart
 */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {

  /** One thread's buffer with its encoder, both empty between two records. */
  private static final class Buffer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
  }

  static {
    TrustedClasses.install();
  }

  private final ThreadLocal<Buffer> buffers = ThreadLocal.withInitial(Buffer::new);
  private final Map<Schema, DatumWriter<SpecificRecord>> writers = new ConcurrentHashMap<>();
  private SubjectIds ids;
  private RegistryClient owned;

  /** For Kafka, which calls {@link #configure} next. */
  public AvroSerializer() {
  }

  /** A serializer on a shared client, which stays the caller's to close. */
  public AvroSerializer(RegistryClient client, boolean isKey) {
    use(client, isKey);
  }

  /** Makes a client of its own from Confluent's keys; no effect when it was given one. */
  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    if (ids == null) {
      owned = new RegistryClient(new RegistryConfig(settings));
      use(owned, isKey);
    }
  }

  /**
   * The wire form of a record.
   *
   * @param topic decides the subject
   * @param value the record, or null for a tombstone
   * @return null for null
   * @throws SerializationException when the record breaks its own schema; says nothing of its contents
   * @throws RegistryException      when the schema's id cannot be had
   */
  @Override
  public byte[] serialize(String topic, T value) {
    if (value == null) {
      return null;
    }
    Schema schema = value.getSchema();
    int id = ids.id(topic, schema);
    try {
      return write(id, schema, value);
    } catch (IOException | RuntimeException e) {
      buffers.remove();
      throw new SerializationException(
          "A " + schema.getFullName() + " breaks its own schema: " + e.getClass().getSimpleName());
    }
  }

  /**
   * Makes sure of the id of a schema before the first record, so that writing one later asks nobody.
   *
   * @throws RegistryException when the id cannot be had
   */
  public void prepare(String topic, Schema schema) {
    ids.id(topic, schema);
  }

  @Override
  public void close() {
    if (owned != null) {
      owned.close();
    }
  }

  void use(RegistryClient client, boolean isKey) {
    ids = new SubjectIds(client, isKey);
  }

  private byte[] write(int id, Schema schema, T value) throws IOException {
    Buffer buffer = buffers.get();
    buffer.bytes.reset();
    buffer.bytes.write(WireFormat.prefix(id));
    writer(schema).write(value, buffer.encoder);
    buffer.encoder.flush();
    return buffer.bytes.toByteArray();
  }

  private DatumWriter<SpecificRecord> writer(Schema schema) {
    DatumWriter<SpecificRecord> known = writers.get(schema);
    return known != null ? known : writers.computeIfAbsent(schema, AvroSerializer::newWriter);
  }

  /** Classes that can write themselves do so: the same bytes, without looking every field up. */
  private static DatumWriter<SpecificRecord> newWriter(Schema schema) {
    SpecificData model = SpecificData.getForSchema(schema);
    model.setCustomCoders(true);
    return new SpecificDatumWriter<>(schema, model);
  }
}

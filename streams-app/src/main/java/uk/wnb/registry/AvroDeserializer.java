package uk.wnb.registry;

import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import uk.wnb.avro.TrustedClasses;
import uk.wnb.registry.UndecodableException.Reason;

/**
 * Reads Confluent's wire format into one expected generated record, whatever version of its schema wrote it. What is
 * read is decided by the expected class alone: no payload can name a class to be made.
 *
 * <p>Threads: one instance may be shared by all, as Kafka Streams shares it; each has its own decoder.
 *
 * @param <T> the record
 */
public final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {

  private static final String GUID_HEADER_SUFFIX = "_schema_id";

  static {
    TrustedClasses.install();
  }

  private final ThreadLocal<BinaryDecoder> decoders =
      ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));
  private Class<T> type;
  private RecordReaders<T> readers;
  private String guidHeader;
  private RegistryClient owned;

  /** For Kafka, which calls {@link #configure} next; that needs {@code specific.avro.value.type} (or key). */
  public AvroDeserializer() {
  }

  /** A deserializer of a known record, to be configured. */
  public AvroDeserializer(Class<T> type) {
    this.type = type;
  }

  /** A deserializer on a shared client, which stays the caller's to close. */
  public AvroDeserializer(Class<T> type, RegistryClient client, boolean isKey) {
    this.type = type;
    use(client, isKey);
  }

  /** Makes a client of its own from Confluent's keys; no effect when it was given one. */
  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    if (readers == null) {
      owned = new RegistryClient(new RegistryConfig(settings));
      use(owned, isKey);
    }
  }

  /**
   * As {@link #deserialize(String, byte[])}, refusing records whose schema is named by a GUID in a header: their
   * payload has no prefix and could pass for another.
   */
  @Override
  public T deserialize(String topic, Headers headers, byte[] payload) {
    if (payload != null && headers.lastHeader(guidHeader) != null) {
      throw new UndecodableException(Reason.UNKNOWN_MAGIC_BYTE,
          "header " + guidHeader + " holds a schema GUID, which is not supported");
    }
    return deserialize(topic, payload);
  }

  /**
   * The record of a payload.
   *
   * @param topic   not looked at
   * @param payload wire form, or null for a tombstone
   * @return null for null
   * @throws UndecodableException         when it will never be readable, with the reason
   * @throws RegistryUnavailableException when that cannot be told now; the payload may be good
   * @throws RegistryRefusedException     when the registry does not let us in; the payload may be good
   */
  @Override
  public T deserialize(String topic, byte[] payload) {
    if (payload == null) {
      return null;
    }
    int schemaId = WireFormat.schemaId(payload);
    return read(payload, schemaId, readers.of(schemaId));
  }

  @Override
  public void close() {
    if (owned != null) {
      owned.close();
    }
  }

  @SuppressWarnings("unchecked")
  void use(RegistryClient client, boolean isKey) {
    if (type == null) {
      type = (Class<T>) client.config().recordType(isKey);
    }
    readers = new RecordReaders<>(client, type);
    guidHeader = (isKey ? "__key" : "__value") + GUID_HEADER_SUFFIX;
  }

  private T read(byte[] payload, int schemaId, DatumReader<T> reader) {
    BinaryDecoder decoder = decoders.get();
    int length = payload.length - WireFormat.PREFIX_BYTES;
    try {
      DecoderFactory.get().binaryDecoder(payload, WireFormat.PREFIX_BYTES, length, decoder);
      T value = reader.read(null, decoder);
      if (decoder.isEnd()) {
        return value;
      }
    } catch (EOFException e) {
      throw undecodable(Reason.TRUNCATED, schemaId, payload, e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw undecodable(Reason.MALFORMED, schemaId, payload, e);
    }
    throw new UndecodableException(Reason.TRAILING_BYTES, what(schemaId, payload));
  }

  /** The cause is named and not passed on: its message can quote a field. */
  private UndecodableException undecodable(Reason reason, int schemaId, byte[] payload, Throwable cause) {
    return new UndecodableException(reason, what(schemaId, payload) + ": " + cause.getClass().getSimpleName());
  }

  private String what(int schemaId, byte[] payload) {
    return payload.length + " bytes of schema " + schemaId + " as " + readers.expected().getFullName();
  }
}

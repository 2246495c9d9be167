package uk.wnb.topology;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import uk.wnb.registry.RegistryClient;
import uk.wnb.registry.RegistryConfig;

/** Bytes as a source may send them: of our records, of records with a schema of the source's own, and of none. */
public final class Wire implements AutoCloseable {
  private final Codec codec;
  private final Serializer<SpecificRecord> serializer;
  private final RegistryClient registry;

  /** Speaks to the registry at {@code url}. */
  public Wire(String url) {
    Map<String, Object> settings = Map.of(RegistryConfig.URL, url);
    codec = new Codec(settings);
    serializer = codec.serializer();
    registry = new RegistryClient(new RegistryConfig(settings));
  }

  /** The codec behind it. */
  public Codec codec() {
    return codec;
  }

  /** The bytes of {@code record} as they belong on {@code topic}. */
  <V extends SpecificRecord> byte[] bytes(Topic<V> topic, V record) {
    return serializer.serialize(topic.name(), record);
  }

  /** {@code record} as a source sends it; one serializer for all, since there may be millions. */
  public <V extends SpecificRecord> Sent sent(Topic<V> topic, V record) {
    return Sent.of(serializer, topic, record);
  }

  /** The bytes of {@code record} under a schema of its own, which is registered for {@code topic}. */
  byte[] foreign(Topic<?> topic, GenericRecord record) {
    return bytes(registry.register(topic.name() + "-value", record.getSchema()), record);
  }

  private static byte[] bytes(int id, GenericRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(withId(id, new byte[0]));
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    try {
      new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** {@code body} behind a prefix that names the schema {@code id}. */
  static byte[] withId(int id, byte[] body) {
    return ByteBuffer.allocate(1 + Integer.BYTES + body.length).put((byte) 0).putInt(id).put(body).array();
  }

  /** What stands behind the prefix of {@code bytes}. */
  static byte[] body(byte[] bytes) {
    return Arrays.copyOfRange(bytes, 1 + Integer.BYTES, bytes.length);
  }

  /** The id in the prefix of {@code bytes}. */
  static int id(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt(1);
  }

  /** {@code schema} with one more symbol in its enum {@code name}, as a newer source may have it. */
  static Schema withSymbol(Schema schema, String name, String symbol) {
    String json = schema.toString();
    int symbols = json.indexOf("\"symbols\":[", json.indexOf("\"name\":\"" + name + "\"")) + "\"symbols\":[".length();
    return new Schema.Parser().parse(json.substring(0, symbols) + '"' + symbol + "\"," + json.substring(symbols));
  }

  @Override
  public void close() {
    registry.close();
    codec.close();
  }
}

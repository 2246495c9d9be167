package uk.wnb.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumWriter;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.shaded.org.apache.avro.io.BinaryEncoder;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.avro.shaded.org.apache.avro.io.EncoderFactory;
import org.apache.flink.formats.avro.registry.confluent.ConfluentSchemaRegistryCoder;

/**
 * Code that nobody here wrote, behind plain Java: Confluent's registry client 7.5.3, Flink's coder of Confluent's wire
 * format, and Avro 1.11.4, as Flink's bundle carries them under names of its own.
 */
public final class GenuineClient {

  private final SchemaRegistryClient client;

  /** A client with the same settings that ours is given. */
  public GenuineClient(Map<String, ?> settings) {
    Map<String, Object> rest = new TreeMap<>(settings);
    List<String> urls = Arrays.asList(rest.remove(RegistryConfig.URL).toString().split(","));
    client = new CachedSchemaRegistryClient(urls, 100, rest);
  }

  /** Registers a schema, and gives its id. */
  int register(String subject, String schema) {
    return ask(() -> client.register(subject, new AvroSchema(schema)));
  }

  /** The id of a schema under a subject. */
  int idOf(String subject, String schema) {
    return ask(() -> client.getId(subject, new AvroSchema(schema)));
  }

  /** The schema of an id, in Avro's canonical form. */
  String byId(int id) {
    return ask(() -> client.getSchemaById(id).canonicalString());
  }

  /** The latest schema of a subject. */
  String latest(String subject) {
    return ask(() -> client.getLatestSchemaMetadata(subject).getSchema());
  }

  /** The number of the latest version of a subject. */
  int latestVersion(String subject) {
    return ask(() -> client.getLatestSchemaMetadata(subject).getVersion());
  }

  /** Whether a schema fits a subject. */
  boolean isCompatible(String subject, String schema) {
    return ask(() -> client.testCompatibility(subject, new AvroSchema(schema)));
  }

  /** The compatibility level of a subject. */
  String compatibility(String subject) {
    return ask(() -> client.getCompatibility(subject));
  }

  /** The wire form of a record given as JSON, its schema registered under {@code subject}. */
  public byte[] write(String subject, String schemaText, String json) {
    return ask(() -> {
      Schema schema = new Schema.Parser().parse(schemaText);
      GenericRecord record = new GenericDatumReader<GenericRecord>(schema)
          .read(null, DecoderFactory.get().jsonDecoder(schema, json));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new ConfluentSchemaRegistryCoder(subject, client).writeSchema(schema, out);
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
      new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
      return out.toByteArray();
    });
  }

  /** A field of the record in the wire form, as text. */
  public String read(byte[] wire, String field) {
    return ask(() -> {
      ByteArrayInputStream in = new ByteArrayInputStream(wire);
      Schema writer = new ConfluentSchemaRegistryCoder(client).readSchema(in);
      GenericRecord record = new GenericDatumReader<GenericRecord>(writer)
          .read(null, DecoderFactory.get().binaryDecoder(in, null));
      return String.valueOf(record.get(field));
    });
  }

  private interface Call<T> {
    T get() throws IOException, RestClientException;
  }

  private static <T> T ask(Call<T> call) {
    try {
      return call.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RestClientException e) {
      throw new RefusedException(e.getStatus(), e.getErrorCode());
    }
  }

  /** The registry would not: what the genuine client says of it. */
  static final class RefusedException extends RuntimeException {
    private final int status;

    RefusedException(int status, int code) {
      super("status " + status + ", code " + code);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}

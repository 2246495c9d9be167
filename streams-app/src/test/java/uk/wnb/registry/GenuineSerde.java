package uk.wnb.registry;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import uk.wnb.avro.TrustedClasses;

/**
 * A serde as a site may choose it by {@code avro.serde.class}: it asks the registry through the genuine client, reads
 * and writes with Avro itself, and throws one exception for everything, as Confluent's serde does.
 */
public final class GenuineSerde implements Serde<SpecificRecord> {

  static {
    TrustedClasses.install();
  }

  private GenuineClient client;

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    client = new GenuineClient(settings);
  }

  @Override
  public Serializer<SpecificRecord> serializer() {
    return (topic, record) -> client.write(topic + "-value", SchemaText.of(record.getSchema(), true),
        Fixtures.json(record));
  }

  @Override
  public Deserializer<SpecificRecord> deserializer() {
    return (topic, wire) -> {
      try {
        Schema writer = Fixtures.schema(client.byId(WireFormat.schemaId(wire)));
        Class<?> type = SpecificData.get().getClass(writer);
        return (SpecificRecord) new SpecificDatumReader<>(writer, SpecificData.get().getSchema(type),
            SpecificData.getForClass(type)).read(null,
                DecoderFactory.get().binaryDecoder(wire, WireFormat.PREFIX_BYTES, wire.length - 5, null));
      } catch (Exception e) {
        throw new SerializationException("Error deserializing", e);
      }
    };
  }
}

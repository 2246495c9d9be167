package uk.wnb.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;
import uk.wnb.registry.UndecodableException.Reason;

/**
 * Deserializers of another's serde, such as Confluent's own, that keep the promise of ours: a record that can never be
 * read is told from a registry that does not answer. Other serdes throw one exception for both.
 */
final class OtherSerde {

  private OtherSerde() {
  }

  /** A configured serde of the class that {@link RegistryConfig#SERDE_CLASS} names. */
  @SuppressWarnings("unchecked")
  static <T extends SpecificRecord> Serde<T> of(RegistryConfig config) {
    try {
      Serde<T> serde = (Serde<T>) Utils.newInstance(config.serdeClass());
      Map<String, Object> settings = new HashMap<>(config.originals());
      settings.put("specific.avro.reader", true);
      settings.putIfAbsent(RegistryConfig.REMOVE_JAVA_PROPERTIES, true);
      serde.configure(settings, false);
      return serde;
    } catch (ClassCastException e) {
      throw new ConfigException(RegistryConfig.SERDE_CLASS + " must name a Kafka serde");
    }
  }

  /** The other's deserializer behind ours, which first makes sure that the schema can be had and is of {@code type}. */
  static <T extends SpecificRecord> Deserializer<T> guard(Deserializer<T> other, Class<T> type, RegistryClient client) {
    RecordReaders<T> readers = new RecordReaders<>(client, type);
    return new Deserializer<>() {
      @Override
      public T deserialize(String topic, byte[] payload) {
        return deserialize(topic, null, payload);
      }

      @Override
      public T deserialize(String topic, Headers headers, byte[] payload) {
        if (payload == null) {
          return null;
        }
        int schemaId = WireFormat.schemaId(payload);
        readers.of(schemaId);
        try {
          return type.cast(other.deserialize(topic, headers, payload));
        } catch (RuntimeException e) {
          throw explain(e, payload.length + " bytes of schema " + schemaId);
        }
      }
    };
  }

  /** A failure of the network, or of the registry itself, says nothing of the record. */
  private static RuntimeException explain(RuntimeException e, String what) {
    boolean registry = Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
        .map(cause -> cause.getClass().getName())
        .anyMatch(name -> name.startsWith("java.net.") || name.startsWith("javax.net.")
            || name.endsWith("RestClientException"));
    return registry
        ? new RegistryUnavailableException("The other serde had no answer from the registry", e)
        : new UndecodableException(Reason.MALFORMED, what + ": " + e.getClass().getSimpleName());
  }
}

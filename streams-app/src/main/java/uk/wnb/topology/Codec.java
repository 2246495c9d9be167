package uk.wnb.topology;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.wnb.avro.TrustedClasses;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;
import uk.wnb.registry.AvroSerializer;
import uk.wnb.registry.Compatibility;
import uk.wnb.registry.RegistryClient;
import uk.wnb.registry.RegistryConfig;
import uk.wnb.registry.RegistryUnavailableException;
import uk.wnb.registry.Subjects;
import uk.wnb.registry.UndecodableException;

/** Between a topic's bytes and its records, over one shared client of the schema registry. */
public final class Codec implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Codec.class);

  static {
    TrustedClasses.install();
  }

  /** Longest wait of one call for a registry that is down. */
  private static final String WAIT_MS = "30000";
  /** How often a record waits that long: four minutes in all, while a consumer may stay away for five. */
  private static final int WAITS = 8;

  /** Reads the bytes of one topic's records. */
  @FunctionalInterface
  interface Reader<V> {
    /**
     * What {@code record} holds. Its headers are looked at as well: one of them can say that the bytes are of another
     * form.
     *
     * @throws RejectedException when they hold none, with the reason
     * @throws TaskMigratedException when the registry stays unreachable: the bytes may be good, so the thread gives up
     *     its tasks and begins anew from what it last committed
     */
    V read(Record<byte[], byte[]> record);
  }

  private final RegistryClient client;

  /** A codec configured by Confluent's own keys, such as {@code schema.registry.url}. */
  public Codec(Map<String, ?> settings) {
    Map<String, Object> patient = new TreeMap<>(settings);
    patient.putIfAbsent(RegistryConfig.RETRY_TIMEOUT, WAIT_MS);
    client = new RegistryClient(new RegistryConfig(patient));
  }

  /** A serializer for any topic's record. */
  public <V extends SpecificRecord> Serializer<V> serializer() {
    return client.serializer();
  }

  /** A deserializer for {@code topic}'s records. */
  public <V extends SpecificRecord> Deserializer<V> deserializer(Topic<V> topic) {
    return client.deserializer(topic.value());
  }

  <V extends SpecificRecord> Reader<V> reader(Topic<V> topic) {
    Deserializer<V> deserializer = deserializer(topic);
    return record -> {
      byte[] bytes = record.value();
      if (bytes == null || bytes.length == 0) {
        throw new RejectedException(Reason.EMPTY, "the record has no value");
      }
      if (bytes.length > Limits.LARGEST) {
        throw new RejectedException(Reason.TOO_LARGE, bytes.length + " bytes");
      }
      try {
        return patiently(() -> deserializer.deserialize(topic.name(), record.headers(), bytes));
      } catch (UndecodableException e) {
        throw new RejectedException(reason(e), e.getMessage());
      }
    };
  }

  /**
   * Not a TaskCorruptedException, though that would cost less: Kafka 4.3.1 begins such a task anew without going back
   * to what it last committed when the rebalance it asks for is quick, and so passes over the record.
   */
  private static <V> V patiently(Supplier<V> read) {
    for (int wait = 1; ; wait++) {
      try {
        return read.get();
      } catch (RegistryUnavailableException e) {
        if (wait == WAITS) {
          throw new TaskMigratedException("the schema registry stays unreachable", e);
        }
        LOG.warn("the schema registry cannot be reached; records wait", e);
      }
    }
  }

  /** The same of every topic of the design. */
  public void registerAll() {
    registerAll(Topics.all());
  }

  /** Makes the schemas of {@code topics} known to the registry, or finds them there; afterwards writing needs none. */
  public void registerAll(List<Topic<?>> topics) {
    AvroSerializer<SpecificRecord> any = new AvroSerializer<>(client, false);
    topics.forEach(topic -> any.prepare(topic.name(), schema(topic)));
  }

  /** How each topic's schema stands in the registry beside the versions that are there, held to {@code level}. */
  public List<Subjects.Subject> checkAll(Compatibility level) {
    Subjects subjects = new Subjects(client, level);
    return Topics.all().stream().map(topic -> subjects.check(topic.name(), schema(topic))).toList();
  }

  /** Registers each topic's schema that is not there and sets {@code level} on every subject. */
  public List<Subjects.Subject> release(Compatibility level) {
    Subjects subjects = new Subjects(client, level);
    return Topics.all().stream().map(topic -> subjects.register(topic.name(), schema(topic))).toList();
  }

  private static Schema schema(Topic<?> topic) {
    return SpecificData.get().getSchema(topic.value());
  }

  /** Whether the registry answered when it was last asked; what is cached needs none. */
  public boolean isRegistryReachable() {
    return client.reachable();
  }

  private static Reason reason(UndecodableException e) {
    return switch (e.reason()) {
      case EMPTY -> Reason.EMPTY;
      case UNKNOWN_MAGIC_BYTE -> Reason.UNKNOWN_MAGIC_BYTE;
      case TRUNCATED -> Reason.TRUNCATED;
      case TRAILING_BYTES -> Reason.TRAILING_BYTES;
      case UNKNOWN_SCHEMA_ID -> Reason.UNKNOWN_SCHEMA;
      case WRONG_RECORD_TYPE -> Reason.WRONG_RECORD_TYPE;
      case MALFORMED -> Reason.MALFORMED;
    };
  }

  @Override
  public void close() {
    client.close();
  }
}

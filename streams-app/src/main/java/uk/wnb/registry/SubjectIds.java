package uk.wnb.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** Which id a serializer writes: registered, latest or looked up, as configured; asked once per topic and schema. */
final class SubjectIds {

  private final RegistryClient client;
  private final RegistryConfig config;
  private final SubjectNameStrategy strategy;
  private final boolean isKey;
  private final Map<String, Map<Schema, Integer>> ids = new ConcurrentHashMap<>();

  SubjectIds(RegistryClient client, boolean isKey) {
    this.client = client;
    this.config = client.config();
    this.strategy = config.strategy(isKey);
    this.isKey = isKey;
  }

  int id(String topic, Schema schema) {
    Map<Schema, Integer> ofTopic = ids.get(topic);
    Integer known = ofTopic == null ? null : ofTopic.get(schema);
    return known != null ? known : ask(topic, schema);
  }

  private int ask(String topic, Schema schema) {
    int id = idOf(strategy.subject(topic, isKey, schema), schema);
    ids.computeIfAbsent(topic, t -> new ConcurrentHashMap<>()).put(schema, id);
    return id;
  }

  private int idOf(String subject, Schema schema) {
    if (config.autoRegister()) {
      return client.register(subject, schema);
    }
    return config.useLatest() ? latest(subject, schema) : client.idOf(subject, schema);
  }

  /** Only a latest version with the same bytes will do: a generated class can write no other. */
  private int latest(String subject, Schema schema) {
    RegisteredSchema latest = client.latest(subject);
    String ours = SchemaNormalization.toParsingForm(schema);
    if (!ours.equals(SchemaNormalization.toParsingForm(latest.schema()))) {
      throw new IncompatibleSchemaException("Version " + latest.version() + ", the latest of " + subject
          + ", is not the " + schema.getFullName() + " this program writes");
    }
    return latest.id();
  }
}

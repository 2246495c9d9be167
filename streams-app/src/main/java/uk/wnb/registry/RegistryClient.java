package uk.wnb.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The calls of Confluent's schema registry API that the detector needs. What never changes (the schema of an id, the id
 * of a schema under a subject) is asked once and kept; a thread that finds it kept never waits for one that is asking.
 *
 * <p>Every call that reaches for the registry throws {@link RegistryUnavailableException} when no address answers in
 * the time {@link RegistryConfig} allows, and {@link RegistryRefusedException} when the registry will not.
 *
 * <p>Threads: one instance is meant to be shared by all.
 */
public final class RegistryClient implements AutoCloseable {

  private record Subject(String name, Schema schema) {
  }

  private final RegistryConfig config;
  private final RegistryTransport transport;
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
  private final Map<Subject, Integer> ids = new ConcurrentHashMap<>();

  /** A client with these settings; asks nothing yet. */
  public RegistryClient(RegistryConfig config) {
    this.config = config;
    this.transport = new RegistryTransport(config);
  }

  /** The settings it was made with. */
  public RegistryConfig config() {
    return config;
  }

  /** A serializer by the configured serde, on this client when that is ours. */
  public <T extends SpecificRecord> Serializer<T> serializer() {
    return isOurs() ? new AvroSerializer<>(this, false) : OtherSerde.<T>of(config).serializer();
  }

  /** A deserializer of one record by the configured serde, on this client. */
  public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
    return isOurs() ? new AvroDeserializer<>(type, this, false)
        : OtherSerde.guard(OtherSerde.<T>of(config).deserializer(), type, this);
  }

  private boolean isOurs() {
    return config.serdeClass() == AvroSerde.class;
  }

  /** Whether the last call got any answer; true before the first. For health pages. */
  public boolean reachable() {
    return transport.reachable();
  }

  /**
   * Registers a schema under a subject, or finds it there already.
   *
   * @return the schema's id
   * @throws IncompatibleSchemaException when it breaks the subject's compatibility
   */
  public int register(String subject, Schema schema) {
    return id(new Subject(subject, schema), path("/subjects/", subject, "/versions") + normalize());
  }

  /**
   * The id of a schema that is registered under a subject.
   *
   * @throws UnknownSchemaException when the subject is unknown or does not have this schema
   */
  public int idOf(String subject, Schema schema) {
    return id(new Subject(subject, schema), path("/subjects/", subject, "") + normalize());
  }

  /**
   * The schema of an id.
   *
   * @param id as read from a record; any int
   * @throws UnknownSchemaException when there is none, or it is not Avro
   */
  public Schema byId(int id) {
    Schema known = schemas.get(id);
    return known != null ? known : schemas.computeIfAbsent(id, this::fetch);
  }

  /**
   * The latest version of a subject, asked anew each time.
   *
   * @throws UnknownSchemaException when the subject is unknown
   */
  public RegisteredSchema latest(String subject) {
    return version(subject, "latest");
  }

  /** Every version of a subject, the newest first, asked anew each time; none of a subject that is unknown. */
  public List<RegisteredSchema> versions(String subject) {
    List<RegisteredSchema> versions = new ArrayList<>();
    try {
      transport.get(path("/subjects/", subject, "/versions"))
          .forEach(number -> versions.add(0, version(subject, number.asText())));
    } catch (UnknownSchemaException unknown) {
      return List.of();
    }
    return versions;
  }

  private RegisteredSchema version(String subject, String version) {
    JsonNode answer = transport.get(path("/subjects/", subject, "/versions/" + version));
    Schema schema = SchemaText.parse(answer, "Version " + version + " of " + subject);
    return new RegisteredSchema(subject, number(answer, "version"), number(answer, "id"), schema);
  }

  /**
   * Whether a schema fits the latest version of a subject by the subject's compatibility level; true when the subject
   * is new.
   */
  public boolean isCompatible(String subject, Schema schema) {
    try {
      String path = path("/compatibility/subjects/", subject, "/versions/latest");
      return transport.send("POST", path, body(schema)).path("is_compatible").asBoolean();
    } catch (UnknownSchemaException e) {
      return true;
    }
  }

  /**
   * Sets the compatibility level of a subject, which need not exist yet.
   *
   * @param level NONE, BACKWARD, FORWARD or FULL, the last three also with _TRANSITIVE
   */
  public void setCompatibility(String subject, String level) {
    ObjectNode body = RegistryTransport.JSON.createObjectNode().put("compatibility", level);
    transport.send("PUT", path("/config/", subject, ""), body);
  }

  /** Ends the waits of calls under way: they throw {@link RegistryUnavailableException}. */
  @Override
  public void close() {
    transport.close();
  }

  private int id(Subject subject, String path) {
    Integer known = ids.get(subject);
    return known != null ? known : ids.computeIfAbsent(subject, s -> ask(path, s.schema()));
  }

  private int ask(String path, Schema schema) {
    return number(transport.send("POST", path, body(schema)), "id");
  }

  private Schema fetch(int id) {
    return SchemaText.parse(transport.get("/schemas/ids/" + id), "Schema " + id);
  }

  private ObjectNode body(Schema schema) {
    String text = SchemaText.of(schema, config.removeJavaProperties());
    return RegistryTransport.JSON.createObjectNode().put("schema", text);
  }

  private String normalize() {
    return config.normalize() ? "?normalize=true" : "";
  }

  private static int number(JsonNode answer, String field) {
    JsonNode value = answer.path(field);
    if (!value.isInt()) {
      throw new RegistryUnavailableException("The registry's answer has no number '" + field + "'", null);
    }
    return value.intValue();
  }

  /** A subject may hold any character; in a path only some stand for themselves. */
  private static String path(String before, String subject, String after) {
    return before + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20") + after;
  }
}

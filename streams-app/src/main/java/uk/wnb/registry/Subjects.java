package uk.wnb.registry;

import java.util.List;
import org.apache.avro.Schema;

/**
 * What a release does with the registry before it runs: says how its schemas stand beside those that are registered,
 * and registers them. The registry's own level is not relied on: some allow anything until they are told.
 */
public final class Subjects {

  /** How a schema stands beside the versions of its subject. */
  public enum Standing {
    /** It is one of them. */
    REGISTERED,
    /** It may be added to them. */
    FITS,
    /** It may not: somebody could not read somebody's records. */
    BREAKS
  }

  /**
   * One subject.
   *
   * @param name     as the registry knows it
   * @param standing of our schema
   * @param versions how many there are
   * @param id       of our schema, or null while it is not registered
   */
  public record Subject(String name, Standing standing, int versions, Integer id) {
  }

  private final RegistryClient client;
  private final SubjectNameStrategy strategy;
  private final Compatibility level;

  /** The subjects of {@code client}'s registry, held to {@code level}. */
  public Subjects(RegistryClient client, Compatibility level) {
    this.client = client;
    this.strategy = client.config().strategy(false);
    this.level = level;
  }

  /** How the schema of {@code topic}'s values stands; nothing is changed. */
  public Subject check(String topic, Schema schema) {
    String name = strategy.subject(topic, false, schema);
    List<RegisteredSchema> versions = client.versions(name);
    Standing standing = level.allows(schema, versions.stream().map(RegisteredSchema::schema).toList())
        ? Standing.FITS : Standing.BREAKS;
    return versions.stream().filter(version -> isSame(version.schema(), schema)).findFirst()
        .map(same -> new Subject(name, Standing.REGISTERED, versions.size(), same.id()))
        .orElse(new Subject(name, standing, versions.size(), null));
  }

  /**
   * Registers the schema of {@code topic}'s values, unless it is there, and sets the subject's level.
   *
   * @throws IncompatibleSchemaException when the registry does not allow it
   */
  public Subject register(String topic, Schema schema) {
    String name = strategy.subject(topic, false, schema);
    boolean isNew = client.versions(name).isEmpty();
    if (!isNew) {
      client.setCompatibility(name, level.name());
    }
    client.register(name, schema);
    if (isNew) {
      // After the first version, not before: some registries know no subject without one.
      client.setCompatibility(name, level.name());
    }
    return check(topic, schema);
  }

  /** As the registry compares them: word by word, so that a changed description is a new version too. */
  private boolean isSame(Schema one, Schema other) {
    boolean plain = client.config().removeJavaProperties();
    return SchemaText.of(one, plain).equals(SchemaText.of(other, plain));
  }
}

package uk.wnb.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import uk.wnb.registry.Compatibility;

/**
 * Subjects, their versions and ids. Ids are 1, 2, 3 in the order in which texts are first registered, so the same order
 * gives the same ids on every run; one text has one id, whatever its subjects.
 */
final class SchemaStore {

  /** One version of a subject. */
  record Version(String subject, int version, int id, String schema) {
  }

  private final List<String> texts = new ArrayList<>();
  private final Map<String, List<String>> subjects = new TreeMap<>();
  private final Map<String, Compatibility> levels = new TreeMap<>();
  private Compatibility level = Compatibility.BACKWARD;

  synchronized int register(String subject, String text) {
    String schema = canonical(text);
    List<String> versions = subjects.getOrDefault(subject, List.of());
    if (!versions.contains(schema)) {
      if (!allows(subject, schema)) {
        throw RegistryError.incompatible(subject);
      }
      subjects.computeIfAbsent(subject, s -> new ArrayList<>()).add(schema);
    }
    if (!texts.contains(schema)) {
      texts.add(schema);
    }
    return id(schema);
  }

  synchronized Version find(String subject, String text) {
    int index = versions(subject).indexOf(canonical(text));
    if (index < 0) {
      throw RegistryError.unknownSchema("of this text");
    }
    return at(subject, index);
  }

  synchronized String byId(long id) {
    if (id < 1 || id > texts.size()) {
      throw RegistryError.unknownSchema(Long.toString(id));
    }
    return texts.get((int) id - 1);
  }

  synchronized List<String> subjects() {
    return List.copyOf(subjects.keySet());
  }

  /** How many versions a subject has: they are numbered from 1. */
  synchronized int versionCount(String subject) {
    return versions(subject).size();
  }

  /** A version by its number, or by "latest". */
  synchronized Version version(String subject, String version) {
    List<String> versions = versions(subject);
    int number = version.equals("latest") ? versions.size() : number(version);
    if (number > versions.size()) {
      throw RegistryError.unknownVersion(version);
    }
    return at(subject, number - 1);
  }

  synchronized boolean fitsLatest(String subject, String text) {
    return allows(subject, canonical(text));
  }

  synchronized Compatibility level() {
    return level;
  }

  synchronized Compatibility level(String subject) {
    Compatibility own = levels.get(subject);
    if (own == null) {
      throw RegistryError.noSubjectCompatibility(subject);
    }
    return own;
  }

  synchronized void setLevel(Compatibility newLevel) {
    level = newLevel;
  }

  synchronized void setLevel(String subject, Compatibility newLevel) {
    levels.put(subject, newLevel);
  }

  private boolean allows(String subject, String schema) {
    List<Schema> earlier = new ArrayList<>();
    subjects.getOrDefault(subject, List.of()).forEach(text -> earlier.add(parse(text)));
    Collections.reverse(earlier);
    return levels.getOrDefault(subject, level).allows(parse(schema), earlier);
  }

  private List<String> versions(String subject) {
    List<String> versions = subjects.get(subject);
    if (versions == null) {
      throw RegistryError.unknownSubject(subject);
    }
    return versions;
  }

  private Version at(String subject, int index) {
    String schema = subjects.get(subject).get(index);
    return new Version(subject, index + 1, id(schema), schema);
  }

  private int id(String schema) {
    return texts.indexOf(schema) + 1;
  }

  private static int number(String version) {
    if (!version.matches("[1-9]\\d{0,8}")) {
      throw RegistryError.invalidVersion(version);
    }
    return Integer.parseInt(version);
  }

  private static String canonical(String text) {
    return parse(text).toString();
  }

  private static Schema parse(String text) {
    try {
      return new Schema.Parser().parse(text);
    } catch (AvroRuntimeException e) {
      throw RegistryError.invalidSchema();
    }
  }
}

package uk.wnb.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every version that has been released, in {@code released/VERSION}, beside the present one: each can be read by each, so
 * that readers and writers of all versions can be mixed.
 */
class ReleasedSchemasTest {
  private static final Path RELEASED = Path.of("released");
  private static final Map<String, Schema> NOW = SchemaFiles.parsed();

  /** Each released record: its version, its name, its schema. */
  static Stream<Arguments> released() {
    return versions().flatMap(version -> schemas(version).entrySet().stream()
        .map(schema -> Arguments.of(version.getFileName().toString(), schema.getKey(), schema.getValue())));
  }

  private static Stream<Path> versions() {
    return list(RELEASED).stream().filter(Files::isDirectory);
  }

  private static List<Path> list(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A released file is complete by itself. */
  private static Map<String, Schema> schemas(Path version) {
    Map<String, Schema> schemas = new TreeMap<>();
    list(version).forEach(file -> {
      try {
        Schema schema = new Schema.Parser().parse(Files.readString(file));
        schemas.put(schema.getName(), schema);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return schemas;
  }

  @Test
  void noRecordOfAReleaseIsGone() {
    assertThat(versions()).isNotEmpty();
    assertThat(versions()).allSatisfy(version -> assertThat(schemas(version)).hasSizeGreaterThanOrEqualTo(12));
    assertThat(versions()).allSatisfy(version -> assertThat(NOW).containsKeys(
        schemas(version).keySet().toArray(String[]::new)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("released")
  void nowReadsWhatWasWritten(String version, String name, Schema then) {
    IndexedRecord written = Filled.record(then);
    SpecificRecordBase read = Binary.read(Binary.writeGeneric(written), then, SpecificData.get().getClass(NOW.get(name)));
    assertThat(read.getSchema().getFullName()).isEqualTo(then.getFullName());
    assertThat(compatibility(NOW.get(name), then)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  /** But for the log, to which a kind of event may be added once every reader of it knows the kind. */
  static Stream<Arguments> releasedButTheLog() {
    return released().filter(record -> !record.get()[1].equals("ChildEvent"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("releasedButTheLog")
  void thenReadsWhatIsWrittenNow(String version, String name, Schema then) {
    assertThat(compatibility(then, NOW.get(name))).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  /** A kind of event that a later release adds to the log is known to no earlier one, and every earlier kind is kept. */
  @Test
  void theLogKeepsEveryKindOfEventInItsPlace() {
    List<String> now = kinds(NOW.get("ChildEvent"));
    assertThat(versions()).allSatisfy(version ->
        assertThat(now).startsWith(kinds(schemas(version).get("ChildEvent")).toArray(String[]::new)));
  }

  @Test
  void aRetypedFieldWouldBeFound() {
    Schema now = NOW.get("Tick");
    List<Schema.Field> retyped = new ArrayList<>();
    now.getFields().forEach(field -> retyped.add(new Schema.Field(field.name(), Schema.create(Schema.Type.STRING), "x")));
    Schema other = Schema.createRecord(now.getName(), "x", now.getNamespace(), false, retyped);
    assertThat(compatibility(now, other)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
  }

  private static List<String> kinds(Schema log) {
    return log.getField("event").schema().getTypes().stream().map(Schema::getFullName).toList();
  }

  private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType();
  }
}

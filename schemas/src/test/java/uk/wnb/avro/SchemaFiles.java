package uk.wnb.avro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.SchemaParser.ParseResult;

/** The schema files as they are packaged, under {@code avro/} on the class path. */
final class SchemaFiles {
  /** Avro checks an enum field's default at once, so the enum has to be known before the field. */
  private static final Comparator<Path> SHARED_FIRST =
      Comparator.comparing((Path file) -> !List.of("Operation", "Setting", "ChildSummary").contains(nameOf(file))).thenComparing(Path::toString);

  private SchemaFiles() {}

  /** Every file, parsed together because some name a type of another; by file name without its ending, sorted. */
  static Map<String, Schema> parsed() {
    var parser = new SchemaParser();
    var results = new TreeMap<String, ParseResult>();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.sorted(SHARED_FIRST).toList()) {
        results.put(nameOf(file), parser.parse(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var schemas = new TreeMap<String, Schema>();
    results.forEach((name, result) -> schemas.put(name, parser.resolve(result)));
    return schemas;
  }

  /** The records among {@link #parsed()}: all but the shared enums. */
  static Stream<Schema> records() {
    return parsed().values().stream().filter(schema -> schema.getType() == Schema.Type.RECORD);
  }

  private static Path folder() {
    try {
      return Path.of(SchemaFiles.class.getResource("/avro").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.avsc$", "");
  }
}

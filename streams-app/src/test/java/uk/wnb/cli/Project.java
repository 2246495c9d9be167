package uk.wnb.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, seen from the module in which the tests run. */
final class Project {
  static final Path HOME = Path.of("").toAbsolutePath().getParent();

  private Project() {
  }

  static Path path(String name) {
    return HOME.resolve(name);
  }

  static String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scripts, by name. */
  static List<Path> scripts() {
    try (Stream<Path> all = Files.list(path("scripts"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

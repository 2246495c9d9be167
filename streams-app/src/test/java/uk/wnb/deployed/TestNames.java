package uk.wnb.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests that a document names, and those that there are. */
final class TestNames {
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT|Contract|Check))`");

  private TestNames() {
  }

  /** Those that stand in backticks in {@code text}. */
  static List<String> in(String text) {
    return NAMED.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** Every test class of every module. */
  static Set<String> all() {
    return Stream.of("schemas", "streams-app").flatMap(module -> names(DeploymentFiles.HOME.resolve(module
        + "/src/test/java")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> names(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length())).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

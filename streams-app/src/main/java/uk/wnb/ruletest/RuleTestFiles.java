package uk.wnb.ruletest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.wnb.signal.Catalogue;

/** Where rule tests come from: files, and those that are built in. */
public final class RuleTestFiles {
  private static final String SIGNALS = "/policy/tests/";
  private static final String SCENARIOS = "/scenarios/";
  /** How findings are weighed against each other. */
  private static final String WEIGHING = "weighing";
  /** Families of published reviews whose alerts are expected one by one. */
  private static final List<String> SCENARIO_NAMES = List.of("child-b", "six-children", "long-known-family",
      "sight", "on-and-off-plans", "stepped-down");

  private RuleTestFiles() {
  }

  /**
   * The cases that come with the detector: a file for each signal of the catalogue, the weighing, then the scenarios.
   *
   * @throws IllegalStateException when a signal comes without any
   */
  public static List<RuleTests> builtIn() {
    return Stream.of(Catalogue.ids().stream().map(RuleTestFiles::ofSignal), Stream.of(ofWeighing()),
        SCENARIO_NAMES.stream().map(name -> resource(SCENARIOS, name + ".yaml"))).flatMap(Function.identity()).toList();
  }

  /** The cases of what lowers the tier of a finding, and of what does not. */
  public static RuleTests ofWeighing() {
    return resource(SIGNALS, WEIGHING + ".yaml");
  }

  /** The cases that come with the signal of this catalogue id. */
  public static RuleTests ofSignal(String id) {
    return resource(SIGNALS, id + ".yaml");
  }

  private static RuleTests resource(String directory, String name) {
    String yaml = text(directory + name);
    if (yaml == null) {
      throw new IllegalStateException("there are no rule tests " + directory + name);
    }
    return RuleTestReader.read(name, yaml, file -> text(directory + file));
  }

  private static String text(String resource) {
    try (InputStream in = RuleTestFiles.class.getResourceAsStream(resource)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The cases of a file; flat files that it names stand beside it.
   *
   * @throws IOException when it cannot be read
   * @throws RuleTestException when it cannot be used
   */
  public static RuleTests open(Path file) throws IOException {
    return RuleTestReader.read(file.toString(), Files.readString(file), name -> beside(file, name));
  }

  private static String beside(Path file, String name) {
    try {
      return Files.readString(file.resolveSibling(name));
    } catch (IOException e) {
      return null;
    }
  }
}

package uk.wnb.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.wnb.concern.Detectors;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.PolicyReader;
import uk.wnb.policy.Problem;
import uk.wnb.policy.Profile;

/** Policies from files: one profile each, checked together. Where none of them is a default, the built-in one is. */
public final class PolicyFiles {
  private final SortedMap<String, String> fileOfVersion = new TreeMap<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private PolicyFiles() {
  }

  /** The built-in policy alone. */
  public static PolicyBook builtIn() {
    return PolicyBook.of(List.of(PolicyReader.profile(Configuration.defaultPolicy())));
  }

  /**
   * The policies of a file, or of every {@code .yaml} file of a directory.
   *
   * @throws ConfigurationException when something cannot be read, or a directory holds none
   * @throws PolicyException naming file, line and key of everything that cannot be used
   */
  public static PolicyBook read(Path path) {
    PolicyFiles files = new PolicyFiles();
    files(path).forEach(files::add);
    return files.book();
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.list(path)) {
      List<Path> files = inside.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      if (files.isEmpty()) {
        throw new ConfigurationException("there is no .yaml file in the policy directory " + path);
      }
      return files;
    } catch (IOException e) {
      throw new ConfigurationException("cannot read the policy directory " + path, e);
    }
  }

  private void add(Path file) {
    try {
      Profile profile = PolicyReader.profile(text(file));
      profiles.add(profile);
      fileOfVersion.put(profile.version(), file.toString());
    } catch (PolicyException e) {
      problems.addAll(e.in(file.toString()).problems());
    }
  }

  /** The text of {@code file}. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ConfigurationException("cannot read the policy file " + file, e);
    }
  }

  private PolicyBook book() {
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    if (profiles.stream().noneMatch(Profile::isDefault)) {
      profiles.add(0, PolicyReader.profile(Configuration.defaultPolicy()));
    }
    try {
      return new Detectors(PolicyBook.of(profiles)).book();
    } catch (PolicyException e) {
      throw new PolicyException(e.problems().stream().map(this::inItsFile).toList());
    }
  }

  private Problem inItsFile(Problem problem) {
    String file = fileOfVersion.getOrDefault(problem.document(), problem.document());
    return new Problem(file, problem.line(), problem.key(), problem.message());
  }
}

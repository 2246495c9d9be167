package uk.wnb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import uk.wnb.concern.Decider;
import uk.wnb.concern.Detector;
import uk.wnb.concern.Detectors;
import uk.wnb.policy.Policy;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.PolicyReader;
import uk.wnb.policy.Profile;
import uk.wnb.service.ConfigurationException;
import uk.wnb.service.PolicyFiles;

/**
 * A policy by the name of one that comes with the program, or from a file or directory. A file with one organisation's
 * profile is judged by as if all children were that organisation's; from which day people are told makes no difference.
 *
 * @param name as it was given
 * @param version of the profiles that make it up, for people
 * @param organisation the one whose children all are taken to be, empty where each is judged by the policy of who is
 *     responsible for it
 * @param decider what judges by it
 */
record NamedPolicy(String name, String version, String organisation, Decider decider) {
  /** Those that come with the program: the default, and two that say in what they differ from it. */
  static final List<String> BUILT_IN = List.of("cautious", "default", "sensitive");

  static NamedPolicy of(String name) {
    if (name.equals("default")) {
      return of(name, PolicyFiles.builtIn());
    }
    return of(name, BUILT_IN.contains(name) ? PolicyFiles.builtIn().with(PolicyReader.profile(builtIn(name)))
        : PolicyFiles.read(Path.of(name)));
  }

  private static NamedPolicy of(String name, PolicyBook told) {
    PolicyBook book = told.notifyingAlways();
    if (book.organisations().size() == 1) {
      String organisation = book.organisations().first();
      Policy policy = book.policy(organisation, LocalDate.MAX);
      return new NamedPolicy(name, policy.version(), organisation, new Detector(policy));
    }
    Detectors detectors = new Detectors(book);
    return new NamedPolicy(name, String.join(", ", detectors.versions()), Profile.EVERYBODY, detectors);
  }

  /** As whose children all are judged, in words; empty where that needs no words. */
  String asWhose() {
    return organisation.isEmpty() || BUILT_IN.contains(name) ? ""
        : ", judged as if all children were those of " + organisation;
  }

  private static String builtIn(String name) {
    try (InputStream in = NamedPolicy.class.getResourceAsStream("/policy/profiles/" + name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ConfigurationException("the built-in policy " + name + " cannot be read", e);
    }
  }
}

package uk.wnb.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Option;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.Profile;
import uk.wnb.service.Configuration;
import uk.wnb.service.PolicyFiles;

/** Which policy: the options of the commands that look at one. */
final class PolicyOptions {
  @Option(names = "--policy", paramLabel = "FILE|DIR",
      description = "Policy, or a directory of them; without it, the built-in one.")
  private Path path;

  @Option(names = "--org", paramLabel = "ODS",
      description = "For children of this organisation; without it, of one that has no profile of its own.")
  private String organisation;

  @Option(names = "--effective", paramLabel = "DATE",
      description = "As it holds on that day; without it, the last version there is.")
  private LocalDate day;

  /** The policies of the command line. */
  PolicyBook book() {
    return path == null ? PolicyFiles.builtIn() : PolicyFiles.read(path);
  }

  /** Whether the command line names files. */
  boolean hasPath() {
    return path != null;
  }

  Path path() {
    return path;
  }

  /** Whether the files have no default of their own, so that the built-in one stands in {@code book} for it. */
  boolean isOfOrganisationsOnly(PolicyBook book) {
    return hasPath() && book.hasOrganisations() && book.profiles().stream().filter(Profile::isDefault)
        .allMatch(profile -> profile.text().equals(Configuration.defaultPolicy()));
  }

  String organisation() {
    return organisation == null ? Profile.EVERYBODY : organisation;
  }

  LocalDate day() {
    return day == null ? LocalDate.MAX : day;
  }
}

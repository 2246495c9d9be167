package uk.wnb.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.wnb.service.Configuration;
import uk.wnb.service.Setting;

/** Where to look: the options of the commands that tell what is on record. */
final class KnownFrom {
  @Option(names = "--file", arity = "1..*", paramLabel = "FILE",
      description = "Flat files, in place of the log of a cluster.")
  private List<Path> files = List.of();

  @Option(names = "--policy", paramLabel = "FILE|DIR",
      description = "Policy to judge by, or a directory of them; without it, that of the settings.")
  private Path policy;

  @Mixin
  private ClusterOptions cluster;

  /** What is on record there; of files what was recorded up to {@code asOf}, or all when that is null. */
  Known open(CommandLine command, LocalDate asOf) {
    Configuration settings = policy == null ? cluster.impatient()
        : cluster.impatient().with(Map.of(Setting.POLICY_FILE.key(), policy.toString()));
    return files.isEmpty() ? new KnownCluster(settings) : new KnownFiles(settings, new FlatFiles(command, files), asOf);
  }
}

package uk.wnb.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wnb.registry.Compatibility;
import uk.wnb.registry.Subjects.Standing;
import uk.wnb.registry.Subjects.Subject;
import uk.wnb.service.ExitCode;
import uk.wnb.topology.Codec;

@Command(name = "schemas", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
    description = "Registers the schemas of this release, and says how they stand beside those that are registered.")
final class SchemasCommand {
  private static final String FULL_TRANSITIVE = "FULL_TRANSITIVE";

  @Spec
  private CommandSpec spec;

  @Command(name = "check", mixinStandardHelpOptions = true,
      description = "Says of each subject whether the schema of this release is registered, fits every version that "
          + "is, or breaks one; changes nothing. Exit code 6 when one breaks.")
  int check(@Mixin ClusterOptions cluster, @Option(names = "--compatibility", defaultValue = FULL_TRANSITIVE,
      description = "Level to hold them to: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
      Compatibility level) {
    try (Codec codec = new Codec(cluster.impatient().registry())) {
      return report(codec.checkAll(level));
    }
  }

  @Command(name = "register", mixinStandardHelpOptions = true,
      description = "Registers what is not registered and sets the level of every subject; nothing when a schema "
          + "breaks its subject. Exit code 6 then.")
  int register(@Mixin ClusterOptions cluster, @Option(names = "--compatibility", defaultValue = FULL_TRANSITIVE,
      description = "Level to hold them to and to set: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
      Compatibility level) {
    try (Codec codec = new Codec(cluster.impatient().registry())) {
      List<Subject> before = codec.checkAll(level);
      return report(breaks(before) ? before : codec.release(level));
    }
  }

  private int report(List<Subject> subjects) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%-36s %-11s %-9s %s%n", "subject", "schema", "versions", "id");
    subjects.forEach(subject -> out.printf("%-36s %-11s %-9d %s%n", subject.name(),
        subject.standing().name().toLowerCase(Locale.ROOT), subject.versions(),
        subject.id() == null ? "-" : subject.id().toString()));
    out.flush();
    return (breaks(subjects) ? ExitCode.DIFFERENT : ExitCode.OK).code();
  }

  private static boolean breaks(List<Subject> subjects) {
    return subjects.stream().anyMatch(subject -> subject.standing() == Standing.BREAKS);
  }
}

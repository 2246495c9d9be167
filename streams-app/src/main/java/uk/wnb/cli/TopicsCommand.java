package uk.wnb.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.TopicDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.Permissions;
import uk.wnb.service.TopicAdmin;
import uk.wnb.topology.Topic;

@Command(name = "topics", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
    description = "Creates and describes the topics, and says who must be allowed what.")
final class TopicsCommand {
  @Spec
  private CommandSpec spec;

  @Command(name = "create", mixinStandardHelpOptions = true,
      description = "Creates every topic that is not there; what is there stays as it is.")
  int create(@Mixin ClusterOptions cluster) {
    PrintWriter out = spec.commandLine().getOut();
    Configuration configuration = cluster.impatient();
    try (TopicAdmin admin = new TopicAdmin(configuration)) {
      List<String> created = admin.create();
      configuration.topics().forEach(topic ->
          out.printf("%-28s %s%n", topic.name(), created.contains(topic.name()) ? "created" : "was there"));
    }
    out.flush();
    return ExitCode.OK.code();
  }

  @Command(name = "describe", mixinStandardHelpOptions = true,
      description = "Says what each topic is for and whether it is there. Exit code 4 when one is missing.")
  int describe(@Mixin ClusterOptions cluster) {
    PrintWriter out = spec.commandLine().getOut();
    Configuration configuration = cluster.impatient();
    Map<String, TopicDescription> there;
    try (TopicAdmin admin = new TopicAdmin(configuration)) {
      there = admin.describe();
    }
    out.printf("%-28s %-20s %-8s %-11s %s%n", "topic", "value", "way", "keeps", "partitions x copies");
    for (Topic<?> topic : configuration.topics()) {
      out.printf("%-28s %-20s %-8s %-11s %s%n", topic.name(), topic.value().getSimpleName(),
          topic.direction().name().toLowerCase(Locale.ROOT),
          topic.retention().name().toLowerCase(Locale.ROOT), size(there.get(topic.name())));
    }
    out.flush();
    return there.size() == configuration.topics().size() ? ExitCode.OK.code() : ExitCode.UNREACHABLE.code();
  }

  @Command(name = "permissions", mixinStandardHelpOptions = true,
      description = {"Prints what the detector must be allowed to do where the cluster denies by default.",
          "Each is a line of options for Kafka's own kafka-acls. Asks no cluster."})
  int permissions(@Mixin ClusterOptions cluster,
      @Option(names = "--principal", paramLabel = "PRINCIPAL", defaultValue = "User:wnb-detector",
          description = "Who the detector is to Kafka. Default: ${DEFAULT-VALUE}.") String principal) {
    PrintWriter out = spec.commandLine().getOut();
    Permissions.of(cluster.configuration(), principal).forEach(binding -> out.println(Permission.options(binding)));
    out.flush();
    return ExitCode.OK.code();
  }

  private static String size(TopicDescription description) {
    return description == null ? "missing: run 'wnb topics create'"
        : description.partitions().size() + " x " + description.partitions().get(0).replicas().size();
  }
}

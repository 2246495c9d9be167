package uk.wnb.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wnb.avro.PolicyChange;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.Profile;
import uk.wnb.policy.Publications.Publication;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.PolicyFiles;
import uk.wnb.service.PublishedPolicies;
import uk.wnb.service.TopicAdmin;
import uk.wnb.topology.Codec;
import uk.wnb.topology.LogWriter;
import uk.wnb.topology.Sender;

@Command(name = "publish", mixinStandardHelpOptions = true,
    description = {"Publishes a policy to a running cluster, through its log: nothing needs to be started anew.",
        "It holds from the day that it names; a child is judged by it at the next event, or when it is due."},
    footer = {"", "To go back, publish what held before under a new version. Exit code 3, with line and key of "
        + "everything that is wrong: nothing has been published."})
final class PolicyPublishCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The policy: a default one, or an organisation's.")
  private Path file;

  @Mixin
  private ClusterOptions cluster;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Configuration configuration = cluster.impatient();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String text = PolicyFiles.text(file);
    try {
      Publication publication = Publication.of(now.toEpochMilli(), text);
      TopicAdmin.requireAll(configuration);
      publish(configuration, publication, new PolicyChange(now, text));
      return ExitCode.OK.code();
    } catch (PolicyException e) {
      e.problems().forEach(problem -> spec.commandLine().getErr().println(
          file + ", line " + problem.line() + ", " + problem.key() + ": " + problem.message()));
      spec.commandLine().getErr().flush();
      return ExitCode.CONFIGURATION.code();
    }
  }

  private void publish(Configuration configuration, Publication publication, PolicyChange change) {
    try (Codec codec = new Codec(configuration.registry())) {
      PublishedPolicies.read(configuration, codec).with(publication);
      try (LogWriter log = new LogWriter(Sender.of(configuration.client()), codec)) {
        log.publish(change);
        log.flush();
        tell(publication.profile());
      }
    }
  }

  private void tell(Profile profile) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("published " + profile.version() + (profile.isDefault() ? "" : " of " + profile.organisation())
        + " to every partition of the log; it holds from " + profile.effectiveFrom());
    out.flush();
  }
}

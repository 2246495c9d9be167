package uk.wnb.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wnb.policy.Policy;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.Profile;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.PublishedPolicies;
import uk.wnb.service.TopicAdmin;
import uk.wnb.topology.Codec;

@Command(name = "show", mixinStandardHelpOptions = true,
    description = {"Prints the policy that holds for an organisation's children on a day.",
        "Every setting has its unit, where it comes from, and which version sets it. With --config, what has been "
            + "published to that cluster as well."})
final class PolicyShowCommand implements Callable<Integer> {
  @Mixin
  private PolicyOptions options;

  @Mixin
  private ClusterOptions cluster;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PolicyBook book = cluster.isGiven() ? published() : options.book();
    Profile profile = book.profile(options.organisation(), options.day());
    Policy policy = book.policy(options.organisation(), options.day());
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? PolicyView.json(profile, policy, options.day()).toString()
        : PolicyView.text(name(book, profile), profile, policy));
    out.flush();
    return ExitCode.OK.code();
  }

  private PolicyBook published() {
    Configuration configuration = cluster.impatient();
    TopicAdmin.requireAll(configuration);
    try (Codec codec = new Codec(configuration.registry())) {
      return PublishedPolicies.read(configuration, codec).book();
    }
  }

  private String name(PolicyBook book, Profile profile) {
    String organisation = options.organisation();
    String whose = organisation.isEmpty() ? "for everybody else"
        : "for children of " + organisation
            + (book.organisations().contains(organisation) ? "" : ", which has no profile of its own");
    return profile.effectiveFrom().isAfter(options.day())
        ? whose + ", on " + options.day() + ", when none had begun yet, by the first there is" : whose;
  }
}

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
import uk.wnb.service.ExitCode;

@Command(name = "show", mixinStandardHelpOptions = true,
    description = {"Prints the policy that holds for an organisation's children on a day: every setting with its unit,",
        "where it comes from, and which version sets it."})
final class PolicyShowCommand implements Callable<Integer> {
  @Mixin
  private PolicyOptions options;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PolicyBook book = options.book();
    Profile profile = book.profile(options.organisation(), options.day());
    Policy policy = book.policy(options.organisation(), options.day());
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? PolicyView.json(profile, policy).toString() : PolicyView.text(name(), profile, policy));
    out.flush();
    return ExitCode.OK.code();
  }

  private String name() {
    return options.organisation().isEmpty() ? "for everybody else" : "for children of " + options.organisation();
  }
}

package uk.wnb.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.Profile;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.PolicyFiles;

@Command(name = "check", mixinStandardHelpOptions = true,
    description = {"Checks a policy file, or all of a directory together, and prints what each says, with its source.",
        "Exit code 3, with line and key of everything that is wrong, when it cannot be used."})
final class PolicyCheckCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "FILE|DIR",
      description = "The policy, or a directory of them; without it, the built-in one.")
  private Path path;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      PolicyBook book = path == null ? PolicyFiles.builtIn() : PolicyFiles.read(path);
      PrintWriter out = spec.commandLine().getOut();
      book.profiles().stream().filter(this::isAskedFor).forEach(profile -> out.println(PolicyView.text(name(), profile,
          book.policy(profile.organisation(), profile.effectiveFrom()))));
      out.flush();
      return ExitCode.OK.code();
    } catch (PolicyException e) {
      PrintWriter err = spec.commandLine().getErr();
      e.problems().forEach(err::println);
      err.flush();
      return ExitCode.CONFIGURATION.code();
    }
  }

  /** The built-in default stands in for one that the files do not have; nobody has asked for it then. */
  private boolean isAskedFor(Profile profile) {
    return path == null || !profile.text().equals(Configuration.defaultPolicy());
  }

  private String name() {
    return path == null ? "the built-in policy" : path.toString();
  }
}

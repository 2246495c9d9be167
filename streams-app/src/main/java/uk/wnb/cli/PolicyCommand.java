package uk.wnb.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wnb.policy.ConcernPolicy;
import uk.wnb.policy.Policy;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.PolicyReader;
import uk.wnb.policy.Value;
import uk.wnb.service.Configuration;
import uk.wnb.service.ConfigurationException;
import uk.wnb.service.ExitCode;
import uk.wnb.signal.Catalogue;
import uk.wnb.signal.Signal;
import uk.wnb.signal.Signals;

@Command(name = "policy", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
    description = "Looks at policies: the thresholds by which patterns are judged.",
    subcommands = PolicyTestCommand.class)
final class PolicyCommand {
  private static final String BUILT_IN = "the built-in policy";
  private static final int INDENT = 25;

  @Spec
  private CommandSpec spec;

  @Command(name = "check", mixinStandardHelpOptions = true,
      description = {"Checks a policy file and prints what it says, threshold by threshold with its source.",
          "Exit code 3, with line and key of everything that is wrong, when it cannot be used."})
  int check(@Parameters(arity = "0..1", paramLabel = "FILE",
      description = "The policy; without it, the built-in one.") Path file) {
    String name = file == null ? BUILT_IN : file.toString();
    try {
      Policy policy = PolicyReader.read(file == null ? Configuration.defaultPolicy() : read(file));
      print(name, policy, Catalogue.bind(policy));
      return ExitCode.OK.code();
    } catch (PolicyException e) {
      PrintWriter err = spec.commandLine().getErr();
      e.problems().forEach(problem -> err.println(name + ", " + problem));
      err.flush();
      return ExitCode.CONFIGURATION.code();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ConfigurationException("cannot read the policy file " + file, e);
    }
  }

  private void print(String name, Policy policy, Signals signals) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(name + ": version " + policy.version() + ", effective from " + policy.effectiveFrom() + ", "
        + signals.live().size() + " signals live, " + signals.inShadow().size() + " in shadow");
    ConcernPolicy concern = policy.concern();
    out.printf("To look within working days: URGENT %d, REVIEW %d, INFO %d. Stands down after %d quiet months.%n",
        concern.urgentDueDays(), concern.reviewDueDays(), concern.infoDueDays(), concern.quietMonths());
    out.printf("Where social care knows the child, or with an additional need: within %d.%n",
        concern.vulnerableDueDays());
    signals.live().forEach(signal -> print(signal, policy));
    signals.inShadow().forEach(signal -> print(signal, policy));
    out.flush();
  }

  private void print(Signal signal, Policy policy) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.println(signal.id() + "  " + signal.title());
    policy.signals().get(signal.id()).values().forEach((key, value) -> out.print(lines(key, value)));
  }

  private static String lines(String key, Value value) {
    String head = Paragraph.of(String.format("    %-20s ", key), value.text() + " " + value.unit());
    return value.source().isEmpty() ? head : head + Paragraph.of(" ".repeat(INDENT), value.source());
  }
}

package uk.wnb.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wnb.policy.Policy;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.Profile;
import uk.wnb.ruletest.CaseResult;
import uk.wnb.ruletest.RuleTestFiles;
import uk.wnb.ruletest.RuleTests;
import uk.wnb.service.ConfigurationException;
import uk.wnb.service.ExitCode;

@Command(name = "test", mixinStandardHelpOptions = true,
    description = {"Runs rule tests: cases of events and the exact alerts expected of them, day by day, without Kafka.",
        "Says for each case that differs which alert is missing, one too many, or other than expected."},
    footer = {"", "Exit code 6: at least one case differs. 3: a file of cases, or the policy, cannot be used."})
final class PolicyTestCommand implements Callable<Integer> {
  private static final String OTHER_THRESHOLDS = "Cases that come with the detector expect its own thresholds: one "
      + "that rests on a threshold which this policy sets otherwise differs, which shows what changes and is no fault "
      + "of the policy.";

  @Parameters(arity = "0..*", paramLabel = "FILE",
      description = "Files of cases; without any, those that come with the detector.")
  private List<Path> files = List.of();

  @Mixin
  private PolicyOptions options;

  @Option(names = "--json", description = "One JSON object a line: each case, then the sums.")
  private boolean json;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PolicyBook book = options.book().notifyingAlways();
    refuseUnlessItIsPlainWhose(book);
    Policy judged = book.policy(options.organisation(), options.day());
    List<RuleTests> tests = files.isEmpty() ? RuleTestFiles.builtIn()
        : files.stream().map(PolicyTestCommand::open).toList();
    List<CaseResult> results = tests.stream().flatMap(file -> run(file, judged)).toList();
    PrintWriter out = spec.commandLine().getOut();
    boolean differ = !results.stream().allMatch(CaseResult::asExpected);
    out.print(json ? RuleTestView.json(results) : RuleTestView.text(results));
    if (differ && !json && files.isEmpty() && options.hasPath()) {
      out.print(Paragraph.of("", OTHER_THRESHOLDS));
    }
    out.flush();
    return (differ ? ExitCode.DIFFERENT : ExitCode.OK).code();
  }

  /** Cases that are judged by another policy than was meant would be as expected, and say nothing of it. */
  private void refuseUnlessItIsPlainWhose(PolicyBook book) {
    String organisations = String.join(", ", book.organisations());
    if (options.organisation().equals(Profile.EVERYBODY)) {
      if (options.isOfOrganisationsOnly(book)) {
        throw new ParameterException(spec.commandLine(), options.path() + " says something of children of "
            + organisations + " only: give --org " + String.join(" or --org ", book.organisations()));
      }
    } else if (!book.organisations().contains(options.organisation())) {
      throw new ParameterException(spec.commandLine(), "there is no profile for " + options.organisation()
          + " there; there is " + (organisations.isEmpty() ? "none for any organisation" : "one for " + organisations));
    }
  }

  private static Stream<CaseResult> run(RuleTests file, Policy policy) {
    return file.run(policy).stream();
  }

  private static RuleTests open(Path file) {
    try {
      return RuleTestFiles.open(file);
    } catch (IOException e) {
      throw new ConfigurationException("cannot read the rule tests " + file, e);
    }
  }
}

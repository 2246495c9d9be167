package uk.wnb.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.wnb.history.Days;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.service.ExitCode;
import uk.wnb.simulate.Answers;
import uk.wnb.simulate.Parameters;
import uk.wnb.simulate.Truth;
import uk.wnb.trial.Result;
import uk.wnb.trial.Stage;
import uk.wnb.trial.TrialRun;

@Command(name = "trial", mixinStandardHelpOptions = true,
    description = {"Shows what policies make of simulated areas, written by 'wnb simulate'.",
        "Alerts a week, drifting families found before the simulated incident and how early, and on whom else there "
            + "are alerts.",
        "Simulated, not real: it compares policies, and proves nothing about real families."},
    footer = {"", "A policy is default, cautious, sensitive, a file, or a directory, as for 'wnb policy backtest'.",
        "Exit code 5: some rows were set aside and are listed."})
final class PolicyTrialCommand implements Callable<Integer> {
  private static final Pattern MADE =
      Pattern.compile("# Simulated with --children (\\d+) --years (\\d+) --until (\\S+) --seed (-?\\d+)");

  @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE",
      description = "Simulated flat files, the truth beside each.")
  private List<Path> files;

  @Option(names = "--policy", paramLabel = "POLICY",
      description = "Policy, more than once to compare. Without it: cautious, default, sensitive.")
  private List<String> names = NamedPolicy.BUILT_IN;

  @Option(names = "--warm-up", paramLabel = "MONTHS", defaultValue = "24",
      description = "Months at the beginning that are not counted. Default: ${DEFAULT-VALUE}.")
  private int warmUp;

  @Option(names = "--area", paramLabel = "N", defaultValue = "286000",
      description = "Children in the area for which figures are told. Default: ${DEFAULT-VALUE}, an average one.")
  private int area;

  @Option(names = "--answered", paramLabel = "N",
      description = {"Of 1000 alerts, how many somebody acts on by the day asked for; 0 for the worst case.",
          "Without it, what the parameters beside each file say."})
  private Integer answered;

  @Option(names = "--json", description = "One JSON object a line: each policy on each file.")
  private boolean json;

  @Spec
  private CommandSpec spec;

  private long setAside;

  @Override
  public Integer call() {
    List<NamedPolicy> policies = names.stream().map(NamedPolicy::of).toList();
    List<TrialView.Line> lines = new ArrayList<>();
    files.forEach(file -> lines.addAll(trial(file, policies)));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      lines.forEach(line -> out.println(TrialView.json(line)));
    } else {
      out.print(TrialView.text(lines, area));
    }
    out.flush();
    return (setAside == 0 ? ExitCode.OK : ExitCode.SET_ASIDE).code();
  }

  private List<TrialView.Line> trial(Path file, List<NamedPolicy> policies) {
    Made made = made(file);
    Stage stage = stage(file, made);
    Answers answers = answers(file);
    List<TrialRun> runs = policies.stream().map(policy -> new TrialRun(policy.decider(), answers)).toList();
    HistoricalRun run = new HistoricalRun(runs, spec.commandLine().getErr(), System::nanoTime);
    FlatFiles rows = new FlatFiles(spec.commandLine(), List.of(file));
    RowChecks checks = RowChecks.upTo(made.until(), Instant.now(), new EventReader(OutcomeCodes.NATIONAL));
    new RecordedFiles(spec.commandLine(), rows, checks::check, run).inOrder();
    run.finish();
    setAside += rows.setAside();
    List<TrialView.Line> lines = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Result result = Result.of(runs.get(i).alerts(), stage);
      lines.add(new TrialView.Line(policies.get(i), made.seed(), stage, answers, run.events(), run.rate(), result));
    }
    return lines;
  }

  private Answers answers(Path file) {
    try {
      return answered == null ? Answers.of(Parameters.read(Files.readString(SimulatedFiles.parameters(file))))
          : new Answers(answered);
    } catch (IOException e) {
      throw notSimulated(file, e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private record Made(int children, LocalDate begins, LocalDate until, long seed) {
  }

  private Made made(Path file) {
    try (var lines = Files.lines(SimulatedFiles.parameters(file))) {
      Matcher matcher = MADE.matcher(lines.findFirst().orElse(""));
      if (matcher.matches()) {
        LocalDate until = LocalDate.parse(matcher.group(3));
        return new Made(Integer.parseInt(matcher.group(1)),
            until.plusDays(1).minusYears(Integer.parseInt(matcher.group(2))), until, Long.parseLong(matcher.group(4)));
      }
    } catch (IOException e) {
      throw notSimulated(file, e);
    }
    throw notSimulated(file, null);
  }

  private Stage stage(Path file, Made made) {
    try {
      Map<String, Truth> truths = Truth.read(SimulatedFiles.truth(file));
      int from = Days.of(made.begins().plusMonths(warmUp));
      if (from > Days.of(made.until())) {
        throw new ParameterException(spec.commandLine(), file + " is over before the warm-up is: simulate more years");
      }
      return new Stage(truths, made.children(), Days.of(made.begins()), from, Days.of(made.until()), area);
    } catch (IOException e) {
      throw notSimulated(file, e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), SimulatedFiles.truth(file) + ": " + e.getMessage());
    }
  }

  private ParameterException notSimulated(Path file, IOException cause) {
    return new ParameterException(spec.commandLine(), file + " has not beside it what 'wnb simulate' writes: "
        + SimulatedFiles.truth(file).getFileName() + " and " + SimulatedFiles.parameters(file).getFileName(), cause);
  }
}

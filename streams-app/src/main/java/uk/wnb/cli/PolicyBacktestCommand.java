package uk.wnb.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wnb.backtest.Listener;
import uk.wnb.backtest.MemoryRun.Relatives;
import uk.wnb.backtest.PolicyRun;
import uk.wnb.history.Days;
import uk.wnb.intake.EventReader;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.LogReader;
import uk.wnb.service.Setting;
import uk.wnb.service.TopicAdmin;
import uk.wnb.topology.Codec;

@Command(name = "backtest", mixinStandardHelpOptions = true,
    description = {"Shows what another policy would have said of what was recorded.",
        "Runs both over it day by day, each day with what was known then, and holds their alerts against each other. "
            + "Historical: nobody is notified."},
    footer = {"", "A policy is default, cautious, sensitive, a file, or a directory. A file of one organisation's",
        "profile is judged by as if all children were that organisation's.",
        "Exit code 5: some rows were set aside and are listed."})
final class PolicyBacktestCommand implements Callable<Integer> {
  private static final String TOPIC = "topic";

  @Option(names = "--events", paramLabel = "FILE|topic", required = true,
      description = "A flat file in order of recording, or the log of a cluster (--config).")
  private String source;

  @Option(names = "--baseline", paramLabel = "POLICY", defaultValue = "default",
      description = "What is in force. Default: the built-in policy.")
  private String baseline;

  @Option(names = "--candidate", paramLabel = "POLICY", required = true, description = "What could be instead.")
  private String candidate;

  @Option(names = "--from", paramLabel = "DATE",
      description = "Count from this day on; what was recorded before only makes what was known. Without it, all.")
  private LocalDate from;

  @Option(names = "--sort",
      description = "The file is not in order of recording: hold all of it in memory, and sort it.")
  private boolean sort;

  @Option(names = "--outcome-codes", paramLabel = "LOCAL=NATIONAL,...", defaultValue = "",
      description = "Local outcome codes in the file, and the national ones they mean.")
  private String outcomeCodes;

  @Option(names = "--json", description = "One JSON object a line: each alert that differs, then the sums.")
  private boolean json;

  @Mixin
  private ClusterOptions cluster;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    List<NamedPolicy> policies = List.of(NamedPolicy.of(baseline), NamedPolicy.of(candidate));
    Relatives relatives = source.equals(TOPIC) ? Relatives.TOLD_BY_THE_LOG : Relatives.TOLD_AT_ONCE;
    List<PolicyRun> runs = policies.stream().map(policy -> new PolicyRun(relatives, policy.decider())).toList();
    HistoricalRun run = new HistoricalRun(runs, spec.commandLine().getErr(), System::nanoTime);
    long setAside = source.equals(TOPIC) ? topic(run) : file(run);
    run.finish();
    print(new Backtest(policies, runs, run, from == null ? Integer.MIN_VALUE : Days.of(from)));
    return (setAside == 0 ? ExitCode.OK : ExitCode.SET_ASIDE).code();
  }

  private long file(Listener run) {
    FlatFiles files = new FlatFiles(spec.commandLine(), List.of(Path.of(source)));
    Configuration configuration = Configuration.of(Map.of(Setting.OUTCOME_CODES.key(), outcomeCodes));
    RowChecks checks = new RowChecks(new EventReader(configuration.outcomeCodes()), Instant.now());
    RecordedFiles recorded = new RecordedFiles(spec.commandLine(), files, checks::check, run);
    if (sort) {
      recorded.sorted();
    } else {
      recorded.inOrder();
    }
    return files.setAside();
  }

  private long topic(Listener run) {
    Configuration configuration = cluster.impatient();
    TopicAdmin.requireAll(configuration);
    try (Codec codec = new Codec(configuration.registry())) {
      new LogReader(configuration, codec).forEach(run);
    }
    return 0;
  }

  private void print(Backtest backtest) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      BacktestView.json(backtest).forEach(out::println);
    } else {
      out.print(BacktestView.text(backtest));
    }
    out.flush();
  }
}

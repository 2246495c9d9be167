package uk.wnb.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wnb.intake.EventReader;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.Setting;

@Command(name = "replay", mixinStandardHelpOptions = true,
    description = {"Takes flat files through the real detector, with a Kafka of its own, day by day as recorded.",
        "Prints each alert when it would have been raised, then every child's rates. Nothing is notified or kept."},
    footer = {"", "The flat file is described in the README. Exit code 5: some rows were set aside and are listed,",
        "or there is none that can be used."})
final class ReplayCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Flat files.")
  private List<Path> files;

  @Option(names = "--as-of", paramLabel = "DATE",
      description = "Last day; what was recorded later is left out. Without it, the last recorded day.")
  private LocalDate asOf;

  @Option(names = "--policy", paramLabel = "FILE|DIR",
      description = "Policy to judge by, or a directory of them; without it, the built-in one. As in a running "
          + "detector, an organisation's profile judges the children for whom rows say that it is responsible.")
  private Path policy;

  @Option(names = "--outcome-codes", paramLabel = "LOCAL=NATIONAL,...", defaultValue = "",
      description = "Local outcome codes and the national ones they mean.")
  private String outcomeCodes;

  @Option(names = "--json", description = "One JSON object a line: alerts, then rates.")
  private boolean json;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Map<String, String> settings = settings();
    ReplayRows rows =
        ReplayRows.recordedBy(Instant.now(), asOf, new EventReader(Configuration.of(settings).outcomeCodes()));
    FlatFiles read = new FlatFiles(spec.commandLine(), files);
    read.forEach(rows::add);
    LocalDate last = asOf == null ? rows.lastDay() : asOf;
    if (last == null) {
      spec.commandLine().getErr().println("wnb: no row that can be used");
      return ExitCode.SET_ASIDE.code();
    }
    replay(settings, rows, last);
    return (read.setAside() == 0 ? ExitCode.OK : ExitCode.SET_ASIDE).code();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put(Setting.OUTCOME_CODES.key(), outcomeCodes);
    if (policy != null) {
      settings.put(Setting.POLICY_FILE.key(), policy.toString());
    }
    return settings;
  }

  private void replay(Map<String, String> settings, ReplayRows rows, LocalDate last) {
    IdleProfiles.of(Configuration.of(settings).policies(), rows.responsibleOrganisations(), last)
        .forEach(idle -> spec.commandLine().getErr().println("wnb: " + idle));
    try (LocalDetector detector = LocalDetector.start(settings)) {
      detector.whileUp(() -> replay(new Replay(detector, last), rows, last));
    }
  }

  private void replay(Replay replay, ReplayRows rows, LocalDate last) {
    replay.write(rows, new ProgressLine(spec.commandLine().getErr()));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      replay.alerts(alert -> out.println(AlertView.json(alert)));
      replay.finalRates(rates -> out.println(RatesView.json(rates)));
    } else {
      print(replay, last, out);
    }
    out.flush();
  }

  private static void print(Replay replay, LocalDate last, PrintWriter out) {
    int[] alerts = {0};
    replay.alerts(alert -> {
      alerts[0]++;
      out.println(AlertView.text(alert, alert.getNhsNumber()));
    });
    if (alerts[0] == 0) {
      out.println("No alerts.");
      out.println();
    }
    out.print(RatesView.head(last));
    replay.finalRates(rates -> out.print(RatesView.rows(rates, rates.getNhsNumber())));
    out.print(RatesView.foot());
  }
}

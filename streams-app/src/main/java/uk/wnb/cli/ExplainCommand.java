package uk.wnb.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wnb.avro.Alert;
import uk.wnb.concern.Detectors;
import uk.wnb.explain.Again;
import uk.wnb.explain.Explanation;
import uk.wnb.service.ExitCode;
import uk.wnb.service.Retelling;
import uk.wnb.topology.AlertRecords;

@Command(name = "explain", mixinStandardHelpOptions = true,
    description = {"Computes an alert anew, from what was on record then, and shows why it was raised.",
        "It tells each rule and its thresholds by the policy of then, what they were held against, the evidence, and "
            + "what would clear it."},
    footer = {"", "Exit code 6: what is computed is not what was published."})
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ALERT-ID", description = "Which alert.")
  private String alertId;

  @Option(names = "--as-of", paramLabel = "DATE",
      description = "With --file, the last day of the replay that raised it; without it, the last recorded day.")
  private LocalDate asOf;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Mixin
  private KnownFrom from;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    try (Known known = from.open(spec.commandLine(), asOf)) {
      Alert alert = known.alerts(one -> one.getAlertId().equals(alertId)).stream().findFirst()
          .orElseThrow(() -> new ParameterException(spec.commandLine(), "no alert " + alertId + " is on record "
              + "there; with --file, give the --as-of and the --policy under which it was shown"));
      Explanation explanation = again(known, alert);
      return (explanation == null ? lost(alert) : show(known, alert, explanation)).code();
    }
  }

  /** The alert raised once more, or null when it is not. */
  private static Explanation again(Known known, Alert alert) {
    Again again = new Again(alert.getAlertId());
    Detectors detectors = new Detectors(known.configuration().policies());
    Predicate<String> wanted = alert.getNhsNumber()::equals;
    known.tell(wanted, () -> new Retelling(known.events(), detectors, again::decided));
    return again.raised().map(Explanation::of).orElse(null);
  }

  private ExitCode lost(Alert alert) {
    spec.commandLine().getErr().println("wnb: what is on record does not raise this alert again. It was judged by "
        + "policy " + alert.getPolicyVersion() + ": is that among the policies of the settings?");
    return ExitCode.DIFFERENT;
  }

  private ExitCode show(Known known, Alert alert, Explanation explanation) {
    Alert computed = AlertRecords.of(explanation.nhsNumber(), explanation.alert(), explanation.history());
    List<String> differs = known.isPublished() ? differences(alert, computed) : List.of();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ExplainView.json(explanation, computed, known.isPublished(), differs));
    } else {
      out.print(ExplainView.text(explanation, computed));
      out.print(ExplainView.verdict(known.isPublished(), differs));
    }
    out.flush();
    return differs.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT;
  }

  /** The parts in which the two are not the same. */
  private static List<String> differences(Alert published, Alert computed) {
    ObjectNode one = AlertView.json(published);
    ObjectNode other = AlertView.json(computed);
    List<String> differences = new ArrayList<>();
    other.fieldNames().forEachRemaining(name -> {
      if (!other.get(name).equals(one.get(name))) {
        differences.add(name);
      }
    });
    return differences;
  }
}

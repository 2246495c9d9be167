package uk.wnb.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wnb.avro.Alert;
import uk.wnb.avro.AlertChange;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.service.AsKnown;
import uk.wnb.service.ExitCode;

@Command(name = "chronology", mixinStandardHelpOptions = true,
    description = {"Prints what was known of a child and its household by a day, in order and across services.",
        "Rates and open concern are those of the day: what a meeting or a review needs in front of it.",
        "What was recorded later is left out, and what was corrected stands in the version known then."})
final class ChronologyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NHS-NUMBER", converter = NhsNumberConverter.class,
      description = "Whose chronology; - takes a line of standard input.")
  private String nhsNumber;

  @Option(names = "--as-of", paramLabel = "DATE",
      description = "The day, such as 2022-11-17; without it, today, and with --file the last recorded day.")
  private LocalDate asOf;

  @ArgGroup
  private Form form = new Form();

  @Mixin
  private KnownFrom from;

  @Spec
  private CommandSpec spec;

  /** For people, unless one of these is chosen. */
  static final class Form {
    @Option(names = "--json", description = "One JSON object a line: children, rates, then lines.")
    private boolean json;

    @Option(names = "--csv", description = "Lines for a spreadsheet.")
    private boolean csv;
  }

  @Override
  public Integer call() {
    try (Known known = from.open(spec.commandLine(), asOf)) {
      LocalDate day = asOf == null ? known.lastDay() : asOf;
      SortedMap<String, History> family = family(known, day);
      if (family.isEmpty()) {
        spec.commandLine().getErr().println("wnb: nothing was known by " + day + " of this child");
      }
      print(new ChronologyPage(nhsNumber, day, family, alerts(known, family, day)));
    }
    return ExitCode.OK.code();
  }

  /** What was known of the child and of those who belonged to the same household on the day. */
  private SortedMap<String, History> family(Known known, LocalDate day) {
    SortedMap<String, History> households = histories(known, day, any -> true,
        (child, event) -> child.equals(nhsNumber) || saysHousehold(event));
    String household = households.containsKey(nhsNumber) ? households.get(nhsNumber).household(Days.of(day)) : null;
    households.values().removeIf(history -> household == null || !household.equals(history.household(Days.of(day))));
    Predicate<String> wanted = child -> child.equals(nhsNumber) || households.containsKey(child);
    return histories(known, day, wanted, (child, event) -> true);
  }

  private static boolean saysHousehold(Event event) {
    return event.fact() instanceof Fact.Context fact && fact.type() == Fact.ContextType.HOUSEHOLD;
  }

  private static SortedMap<String, History> histories(Known known, LocalDate day, Predicate<String> children,
      BiPredicate<String, Event> wanted) {
    AsKnown asKnown = AsKnown.whole(known.events(), day, wanted);
    known.tell(children, () -> asKnown);
    return asKnown.histories();
  }

  /** Those raised by then, of each child in their order; what a pattern in shadow sees is for nobody to act on. */
  private static List<Alert> alerts(Known known, SortedMap<String, History> family, LocalDate day) {
    List<Alert> alerts = new ArrayList<>(known.alerts(alert -> family.containsKey(alert.getNhsNumber())
        && alert.getChange() != AlertChange.SHADOW && !alert.getAsOf().isAfter(day)));
    alerts.sort(Comparator.comparing(Alert::getAsOf).thenComparing(Alert::getNhsNumber));
    return alerts;
  }

  private void print(ChronologyPage page) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(form.json ? page.json() : form.csv ? page.csv() : page.text());
    out.flush();
  }
}

package uk.wnb.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wnb.avro.ChildRates;
import uk.wnb.history.Days;
import uk.wnb.history.History;
import uk.wnb.history.Rates;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.LogReader;
import uk.wnb.service.TopicAdmin;
import uk.wnb.signal.Plural;
import uk.wnb.topology.Codec;
import uk.wnb.topology.RateRecords;

@Command(name = "rates", mixinStandardHelpOptions = true,
    description = {"Prints children's rates as they were known on a day, read off the log.",
        "Every record after that day is left out, so what is printed is what could be known then."})
final class RatesCommand implements Callable<Integer> {
  // Of an arity without end each number is converted twice, and so each line of standard input read once too often.
  @Parameters(index = "0..*", arity = "1", paramLabel = "NHS-NUMBER", converter = NhsNumberConverter.class,
      description = "Whose rates; each - takes a line of standard input.")
  private List<String> nhsNumbers;

  @Option(names = "--as-of", paramLabel = "DATE", description = "The day, such as 2022-11-17; without it, today.")
  private LocalDate asOf;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Mixin
  private ClusterOptions cluster;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    LocalDate day = asOf == null ? Days.date(Days.of(Instant.now())) : asOf;
    Set<String> wanted = new TreeSet<>(nhsNumbers);
    SortedMap<String, History> histories = histories(day, wanted);
    print(histories, day, spec.commandLine().getOut());
    if (histories.size() < wanted.size()) {
      spec.commandLine().getErr().println("wnb: nothing was known by " + day + " of "
          + (wanted.size() - histories.size()) + " of " + Plural.of(wanted.size(), "number"));
    }
    return ExitCode.OK.code();
  }

  private SortedMap<String, History> histories(LocalDate day, Set<String> wanted) {
    Configuration configuration = cluster.impatient();
    TopicAdmin.requireAll(configuration);
    try (Codec codec = new Codec(configuration.registry())) {
      return new LogReader(configuration, codec).histories(day, wanted::contains);
    }
  }

  private void print(SortedMap<String, History> histories, LocalDate day, PrintWriter out) {
    if (!json) {
      out.print(RatesView.head(day));
    }
    histories.forEach((nhsNumber, history) -> {
      ChildRates rates = RateRecords.of(nhsNumber, Rates.of(history, Days.of(day)));
      out.print(json ? RatesView.json(rates) + "\n" : RatesView.rows(rates, nhsNumber));
    });
    if (!json) {
      out.print(RatesView.foot());
    }
    out.flush();
  }
}

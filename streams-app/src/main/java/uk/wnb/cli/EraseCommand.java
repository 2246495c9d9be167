package uk.wnb.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.LettersOf;
import uk.wnb.service.TopicAdmin;
import uk.wnb.topology.Codec;
import uk.wnb.topology.LogWriter;
import uk.wnb.topology.Sender;

@Command(name = "erase", mixinStandardHelpOptions = true,
    description = {"Erases what the detector keeps of one child: history, concern, rates, dead letters.",
        "What a source recorded up to now is not taken in again, however late it comes; what it records later is."},
    footer = {"", "Input topics, the log and alerts keep what stands in them until the retention that is set on them; "
        + "counts for the audit hold nobody and stay. Whether data may be erased is for who is responsible for them to "
        + "decide: docs/DATA-PROTECTION.md. Asking twice does no harm."})
final class EraseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NHS-NUMBER", converter = NhsNumberConverter.class,
      description = "Whose data; - takes a line of standard input.")
  private String nhsNumber;

  @Option(names = "--reference", required = true, paramLabel = "REFERENCE",
      description = "What the request is filed under, such as a ticket number; no name and no reason.")
  private String reference;

  @Mixin
  private ClusterOptions cluster;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Configuration configuration = cluster.impatient();
    TopicAdmin.requireAll(configuration);
    try (Codec codec = new Codec(configuration.registry())) {
      Sender sender = Sender.of(configuration.client());
      try (LogWriter log = new LogWriter(sender, codec)) {
        log.erase(nhsNumber, Instant.now().truncatedTo(ChronoUnit.MILLIS), reference);
        log.flush();
        tell(new LettersOf(nhsNumber, configuration, codec).erase(sender));
      }
    }
    return ExitCode.OK.code();
  }

  private void tell(int letters) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("asked for in the log: history, concern and rates go as soon as the detector reads it");
    out.println(letters + " dead letters erased");
    out.println("gone from Kafka's disks within about a day, when compaction has run; from the log, the input topics "
        + "and the alerts only with their retention");
    out.flush();
  }
}

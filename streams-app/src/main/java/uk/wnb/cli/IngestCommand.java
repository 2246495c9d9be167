package uk.wnb.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.TopicAdmin;
import uk.wnb.signal.Plural;
import uk.wnb.topology.Codec;
import uk.wnb.topology.InputWriter;
import uk.wnb.topology.Sender;

@Command(name = "ingest", mixinStandardHelpOptions = true,
    description = "Sends the events of flat files to the input topics of a cluster.",
    footer = {"", "Sending a file again does no harm: the same events change nothing.",
        "Each row is checked first as the detector's intake would, by the outcome codes of the settings.",
        "Exit code 5: some rows were not sent; they are listed, each with what is wrong."})
final class IngestCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Flat files.")
  private List<Path> files;

  @Mixin
  private ClusterOptions cluster;

  @Spec
  private CommandSpec spec;

  private int sent;
  private int ticks;

  @Override
  public Integer call() {
    Configuration configuration = cluster.impatient();
    TopicAdmin.requireAll(configuration);
    Instant now = Instant.now();
    RowChecks checks = new RowChecks(new EventReader(configuration.outcomeCodes()), now);
    FlatFiles rows = new FlatFiles(spec.commandLine(), files);
    try (Codec codec = new Codec(configuration.registry());
        InputWriter inputs = new InputWriter(Sender.of(configuration.client()), codec)) {
      rows.forEach(told -> {
        checks.check(told);
        send(told, inputs, now);
      });
      inputs.flush();
    }
    spec.commandLine().getOut().println(Plural.of(sent, "event") + " sent, "
        + Plural.of(rows.setAside(), "row") + " set aside"
        + (ticks == 0 ? "" : ", " + Plural.of(ticks, "tick") + " left out: a running detector writes its own"));
    spec.commandLine().getOut().flush();
    return (rows.setAside() == 0 ? ExitCode.OK : ExitCode.SET_ASIDE).code();
  }

  /** Kafka refuses what says that it is an hour ahead, which a source's clock may be, or a day written as its noon. */
  private void send(FlatRow.Told told, InputWriter inputs, Instant now) {
    if (inputs.send(told.record(), told.recordedAt().isAfter(now) ? now : told.recordedAt())) {
      sent++;
    } else {
      ticks++;
    }
  }
}

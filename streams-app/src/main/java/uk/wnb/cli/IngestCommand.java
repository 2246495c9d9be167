package uk.wnb.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wnb.ingest.FlatRow;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.TopicAdmin;
import uk.wnb.topology.Codec;
import uk.wnb.topology.InputWriter;
import uk.wnb.topology.Sender;

@Command(name = "ingest", mixinStandardHelpOptions = true,
    description = "Sends the events of flat files to the input topics of a cluster.",
    footer = {"", "Sending a file again does no harm: the same events change nothing.",
        "Exit code 5: some rows have not the form of one and were not sent; they are listed.",
        "What has the form but cannot be right, the detector sets aside in the dead letters."})
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
    try (TopicAdmin topics = new TopicAdmin(configuration)) {
      topics.requireAll();
    }
    FlatFiles rows = new FlatFiles(spec.commandLine(), files);
    try (Codec codec = new Codec(configuration.registry());
        InputWriter inputs = new InputWriter(
            new Sender(new KafkaProducer<>(Sender.settings(configuration.client()))), codec)) {
      rows.forEach(told -> send(told, inputs));
      inputs.flush();
    }
    spec.commandLine().getOut().println(sent + " events sent, " + rows.setAside() + " rows set aside"
        + (ticks == 0 ? "" : ", " + ticks + " ticks left out: a running detector writes its own"));
    spec.commandLine().getOut().flush();
    return (rows.setAside() == 0 ? ExitCode.OK : ExitCode.SET_ASIDE).code();
  }

  private void send(FlatRow.Told told, InputWriter inputs) {
    if (inputs.send(told.record(), told.recordedAt())) {
      sent++;
    } else {
      ticks++;
    }
  }
}

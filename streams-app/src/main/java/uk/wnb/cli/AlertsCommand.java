package uk.wnb.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.wnb.avro.Alert;
import uk.wnb.avro.Tier;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.TopicAdmin;
import uk.wnb.service.TopicReader;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Topics;

@Command(name = "alerts", mixinStandardHelpOptions = true,
    description = "Shows alerts as they arrive on the notifications topic, until it is told to stop (Ctrl-C).")
final class AlertsCommand implements Callable<Integer> {
  private static final Duration WAIT = Duration.ofMillis(500);

  @Option(names = "--topic", paramLabel = "TOPIC", defaultValue = "wnb.notifications",
      description = "Topic to read, such as an organisation's own. Default: ${DEFAULT-VALUE}.")
  private String topic;

  @Option(names = "--from-beginning", description = "Begin with the oldest alert that is kept.")
  private boolean fromBeginning;

  @Option(names = "--once", description = "Stop when all that is there has been shown; implies --from-beginning.")
  private boolean once;

  @Option(names = "--tier", paramLabel = "TIER", defaultValue = "INFO",
      description = "Quietest tier to show: INFO, REVIEW or URGENT. Default: ${DEFAULT-VALUE}.")
  private Tier quietest;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Mixin
  private ClusterOptions cluster;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    if (!topic.startsWith(Topics.NOTIFICATIONS.name())) {
      throw new ParameterException(spec.commandLine(), "no alerts stand in " + topic + ": topics of alerts begin with "
          + Topics.NOTIFICATIONS.name());
    }
    Configuration configuration = cluster.impatient();
    TopicAdmin.requireAll(configuration);
    try (Codec codec = new Codec(configuration.registry());
        TopicReader reader = new TopicReader(configuration, List.of(topic), fromBeginning || once)) {
      Deserializer<Alert> deserializer = codec.deserializer(Topics.NOTIFICATIONS);
      while (!once || !reader.isAtEnd()) {
        reader.poll(WAIT).forEach(record -> show(record, deserializer));
      }
    }
    return ExitCode.OK.code();
  }

  private void show(ConsumerRecord<byte[], byte[]> record, Deserializer<Alert> deserializer) {
    PrintWriter out = spec.commandLine().getOut();
    Alert alert = deserializer.deserialize(record.topic(), record.value());
    if (alert.getTier().compareTo(quietest) >= 0) {
      out.println(json ? AlertView.json(alert).toString() : AlertView.text(alert, alert.getNhsNumber()));
      out.flush();
    }
  }
}

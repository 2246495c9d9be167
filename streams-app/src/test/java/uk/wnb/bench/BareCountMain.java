package uk.wnb.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import uk.wnb.service.Configuration;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Topics;

/**
 * {@link BareCount} as a process, with the settings of Kafka Streams that the detector has. Arguments are settings,
 * {@code key=value}. Says, when its input has ended and it has stopped, how many events it counted.
 */
final class BareCountMain {
  private BareCountMain() {
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, String> settings = Arrays.stream(arguments).map(argument -> argument.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Configuration configuration = Configuration.of(settings);
    Properties properties = configuration.streams();
    try (Codec codec = new Codec(configuration.registry())) {
      BareCount count = new BareCount(codec.deserializer(Topics.CHILD_EVENTS));
      TopologyConfig config = new TopologyConfig(new StreamsConfig(properties));
      try (KafkaStreams streams = new KafkaStreams(count.topology(config), properties)) {
        streams.start();
        JavaProcess.awaitEndOfInput();
      }
      System.out.println(count.counted());
    }
  }
}

package uk.wnb.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {

  private static final Path DIRECTORY = Path.of("/data/broker");
  private static final BrokerPorts PORTS = new BrokerPorts(19_092, 19_093);

  @Test
  void areNamesThatKafkaKnows() {
    Map<String, String> settings = BrokerSettings.of(DIRECTORY, PORTS, Map.of());

    assertThat(KafkaConfig.configDef().names()).containsAll(settings.keySet());
  }

  @Test
  void keepEverythingOnLoopback() {
    Map<String, String> settings = BrokerSettings.of(DIRECTORY, PORTS, Map.of());

    assertThat(settings)
        .containsEntry("listeners", "PLAINTEXT://127.0.0.1:19092,CONTROLLER://127.0.0.1:19093")
        .containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:19092")
        .containsEntry("controller.quorum.voters", "1@127.0.0.1:19093")
        .containsEntry("log.dirs", "/data/broker");
  }

  @Test
  void deleteNothingForItsAge() {
    assertThat(BrokerSettings.of(DIRECTORY, PORTS, Map.of())).containsEntry("log.retention.ms", "-1");
  }

  @Test
  void giveWayToExtraOnesButNotInTheAddress() {
    Map<String, String> settings = BrokerSettings.of(DIRECTORY, PORTS,
        Map.of("num.io.threads", "7", "message.max.bytes", "99", "listeners", "PLAINTEXT://0.0.0.0:9092"));

    assertThat(settings).containsEntry("num.io.threads", "7").containsEntry("message.max.bytes", "99");
    assertThat(settings.get("listeners")).doesNotContain("0.0.0.0");
  }
}

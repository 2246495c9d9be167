package uk.wnb.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.service.Configuration;
import uk.wnb.service.Setting;

/** What the compose file promises, held to what the detector knows. It is run for real as well: this is quick. */
class ComposeFileTest {
  private static final JsonNode SERVICES = DeploymentFiles.yaml("docker/compose.yaml").path("services");
  private static final List<String> DETECTORS = List.of("topics", "schemas", "wnb-1", "wnb-2");

  static Stream<String> services() {
    List<String> names = new ArrayList<>();
    SERVICES.fieldNames().forEachRemaining(names::add);
    return names.stream();
  }

  static Stream<String> detectors() {
    return DETECTORS.stream();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  @Test
  void allThatBelongsTogetherIsThere() {
    assertThat(services()).containsExactly("broker-1", "broker-2", "broker-3", "registry", "topics", "schemas", "wnb-1",
        "wnb-2", "prometheus", "grafana");
  }

  @ParameterizedTest
  @MethodSource("services")
  void nothingIsReachedFromOutsideThisMachine(String service) {
    assertThat(texts(SERVICES.path(service).path("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyImageIsOfOneVersion(String service) {
    assertThat(SERVICES.path(service).path("image").asText()).matches(".*:(v?\\d+\\.\\d+\\.\\d+}?|local)");
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void aDetectorMayDoLittle(String service) {
    JsonNode detector = SERVICES.path(service);
    assertThat(detector.path("read_only").asBoolean()).isTrue();
    assertThat(texts(detector.path("cap_drop"))).containsExactly("ALL");
    assertThat(texts(detector.path("security_opt"))).containsExactly("no-new-privileges:true");
    assertThat(texts(detector.path("tmpfs"))).containsExactly("/tmp:exec,size=128m");
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void aDetectorIsToldOnlyWhatItKnows(String service) {
    Map<String, String> environment = new TreeMap<>();
    SERVICES.path(service).path("environment").fields()
        .forEachRemaining(entry -> environment.put(entry.getKey(), entry.getValue().asText()));
    Configuration configuration = Configuration.load(null, environment);

    assertThat(configuration.get(Setting.BOOTSTRAP_SERVERS)).contains("broker-1:9092", "broker-3:9092");
    assertThat(configuration.registry()).containsEntry("auto.register.schemas", "false")
        .containsKey("schema.registry.url").doesNotContainKey("standbys");
    assertThat(configuration.client().keySet())
        .isSubsetOf("bootstrap.servers", "consumer.session.timeout.ms", "default.api.timeout.ms", "request.timeout.ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wnb-1", "wnb-2"})
  void anInstanceStartsAfterItsTopicsAndSchemasAndHasALimitAndAVolume(String service) {
    JsonNode instance = SERVICES.path(service);
    assertThat(instance.path("depends_on").path("topics").path("condition").asText())
        .isEqualTo("service_completed_successfully");
    assertThat(instance.path("depends_on").path("schemas").path("condition").asText())
        .isEqualTo("service_completed_successfully");
    assertThat(instance.path("mem_limit").asText()).isEqualTo("1536m");
    assertThat(texts(instance.path("volumes"))).containsExactly(service + ":/var/lib/wnb");
    assertThat(instance.path("environment").path("WNB_STANDBYS").asInt()).isEqualTo(1);
  }

  @Test
  void anInstanceThatIsGoneIsMissedSoonButNotTooSoon() {
    String key = "WNB_KAFKA_CONSUMER_" + ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG.toUpperCase().replace('.', '_');
    assertThat(SERVICES.path("wnb-1").path("environment").path(key).asInt()).isBetween(6_000, 45_000);
  }

  /** Else a failed broker costs data, or stops the work. */
  @ParameterizedTest
  @ValueSource(strings = {"broker-1", "broker-2", "broker-3"})
  void threeBrokersKeepThreeCopiesAndAskTwo(String service) {
    JsonNode environment = SERVICES.path(service).path("environment");
    assertThat(environment.path("KAFKA_DEFAULT_REPLICATION_FACTOR").asInt()).isEqualTo(3);
    assertThat(environment.path("KAFKA_MIN_INSYNC_REPLICAS").asInt()).isEqualTo(2);
    assertThat(environment.path("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR").asInt()).isEqualTo(3);
    assertThat(environment.path("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR").asInt()).isEqualTo(3);
    assertThat(SERVICES.path(service).path("healthcheck").path("test").isArray()).isTrue();
  }

  @Test
  void theImageIsSmallInItsRights() {
    String dockerfile = DeploymentFiles.text("docker/Dockerfile");
    assertThat(dockerfile).contains("USER 10001:10001", "HEALTHCHECK", "MaxRAMPercentage=45", "ExitOnOutOfMemoryError");
    assertThat(dockerfile.lines().filter(line -> line.startsWith("COPY"))).noneMatch(line -> line.contains("lib-local"));
    assertThat(DeploymentFiles.text(".dockerignore").lines()).contains("**", "!streams-app/target/lib")
        .doesNotContain("!streams-app/target/lib-local");
  }

  @Test
  void theDashboardAsksSomethingInEveryPanel() {
    assertThat(DeploymentFiles.queries()).hasSizeGreaterThanOrEqualTo(9).allMatch(query -> query.matches(
        ".*\\b(up|wnb_[a-z_]+|kafka_[a-z_]+)\\b.*"));
  }
}

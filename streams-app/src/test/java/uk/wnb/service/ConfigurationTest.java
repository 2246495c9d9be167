package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.topology.Topic;

class ConfigurationTest {
  @TempDir
  private Path directory;

  @Test
  void theEnvironmentGoesBeforeTheFile() throws IOException {
    Configuration configuration = Configuration.load(file("wnb.threads=3\nwnb.commit.ms=100\n"),
        Map.of("WNB_THREADS", "5", "PATH", "/bin"));
    assertThat(configuration.get(Setting.THREADS)).isEqualTo("5");
    assertThat(configuration.get(Setting.COMMIT_MS)).isEqualTo("100");
    assertThat(configuration.get(Setting.STANDBYS)).isEqualTo(Setting.STANDBYS.defaultValue());
  }

  @Test
  void whatIsForKafkaAndWhatIsForTheRegistryReachThem() {
    Configuration configuration = Configuration.load(null, Map.of("WNB_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
        "WNB_SCHEMA_REGISTRY_URL", "http://registry:8081"));
    assertThat(configuration.client()).containsEntry("security.protocol", "SASL_SSL");
    assertThat(configuration.streams()).containsEntry("security.protocol", "SASL_SSL");
    assertThat(configuration.registry()).containsExactly(Map.entry("schema.registry.url", "http://registry:8081"));
  }

  @Test
  void aKeyThatDoesNotExistIsNamed() throws IOException {
    Path file = file("wnb.treads=3\n");
    assertThatThrownBy(() -> Configuration.load(file, Map.of()))
        .isInstanceOf(ConfigurationException.class).hasMessageContaining("wnb.treads");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WNB_POLICY_FILES", "WNB_OUTCOME_CODE", "WNB_AUTO_REGISTER_SCHEMA", "WNB_"})
  void aVariableThatSetsNothingIsNamed(String variable) {
    assertThatThrownBy(() -> Configuration.load(null, Map.of(variable, "hunter2")))
        .isInstanceOf(ConfigurationException.class).hasMessageContaining(variable).message().doesNotContain("hunter2");
  }

  @Test
  void aMisspeltKeyOfTheRegistrysIsNamedUnlessAnotherSerdeMayKnowIt() throws IOException {
    Path file = file("auto.register.schema=false\n");
    assertThatThrownBy(() -> Configuration.load(file, Map.of())).hasMessageContaining("auto.register.schema");
    assertThat(Configuration.load(file, Map.of("WNB_AVRO_SERDE_CLASS", "other.Serde")).registry())
        .containsEntry("auto.register.schema", "false");
  }

  @Test
  void whatScriptsReadIsNoSetting() {
    assertThat(Configuration.load(null, Map.of("WNB_JAVA_OPTS", "-Xmx1g", "WNB_LOG_FORMAT", "JSON",
        "WNB_UP_SECONDS", "600", "WNB_SCHEMA_REGISTRY_SSL_PROTOCOL", "TLSv1.3")).registry())
        .containsOnlyKeys("schema.registry.ssl.protocol");
  }

  /** A value may be a password in the wrong place. */
  @Test
  void aValueThatWillNotDoIsNotQuoted() {
    Configuration configuration = Configuration.of(Map.of("wnb.threads", "hunter2"));
    assertThatThrownBy(() -> configuration.integer(Setting.THREADS, 1, 64))
        .isInstanceOf(ConfigurationException.class).hasMessageContaining("wnb.threads").message()
        .doesNotContain("hunter2");
  }

  @Test
  void organisationsHaveTopicsOfTheirOwn() {
    Configuration configuration = Configuration.of(Map.of("wnb.notify.organisations", " ZZT01 , ZZT02"));
    assertThat(configuration.topics()).extracting(Topic::name)
        .contains("wnb.notifications", "wnb.notifications.ZZT01", "wnb.notifications.ZZT02");
    assertThat(Configuration.of(Map.of()).topics()).extracting(Topic::name)
        .noneMatch(name -> name.startsWith("wnb.notifications.Z"));
  }

  @Test
  void whatIsNoOrganisationIsRefused() {
    Configuration configuration = Configuration.of(Map.of("wnb.notify.organisations", "trust one"));
    assertThatThrownBy(configuration::notifications).isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("wnb.notify.organisations must be ODS codes");
  }

  @Test
  void commitsNoLaterThanItIsToldAndOnceASecondWhenItCatchesUp() {
    assertThat(Configuration.of(Map.of()).commitSoon()).hasMillis(150);
    assertThat(commitInterval(Map.of())).isEqualTo(1_000L);
    assertThat(Configuration.of(Map.of("wnb.commit.ms", "5000")).commitSoon()).hasMillis(5_000);
    assertThat(commitInterval(Map.of("wnb.commit.ms", "5000"))).isEqualTo(5_000L);
    assertThat(commitInterval(Map.of("kafka.commit.interval.ms", "50"))).isEqualTo("50");
  }

  private static Object commitInterval(Map<String, String> settings) {
    return Configuration.of(settings).streams().get("commit.interval.ms");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("wnb.properties"), text);
  }
}

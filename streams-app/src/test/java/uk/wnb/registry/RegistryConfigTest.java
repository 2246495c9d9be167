package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.avro.Attendance;

class RegistryConfigTest {

  private static final String SECRET = "s3cret";

  @Test
  void needsNothingButAnAddress() {
    RegistryConfig config = RegistryConfig.at("http://registry:8081");

    assertThat(config.addresses()).hasToString("[http://registry:8081]");
    assertThat(config.autoRegister()).isTrue();
    assertThat(config.useLatest()).isFalse();
    assertThat(config.normalize()).isFalse();
    assertThat(config.removeJavaProperties()).isTrue();
    assertThat(config.strategy(false)).isEqualTo(SubjectNameStrategy.TOPIC_NAME);
    assertThat(config.strategy(true)).isEqualTo(SubjectNameStrategy.TOPIC_NAME);
    assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.readTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.retryTimeout()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void waitsDoubleUpToAnUpperBound() {
    var backoff = RegistryConfig.at("http://registry").backoff();

    assertThat(backoff.backoff(0)).isBetween(80L, 120L);
    assertThat(backoff.backoff(1)).isBetween(160L, 240L);
    assertThat(backoff.backoff(50)).isBetween(1_600L, 2_000L);
  }

  /** What a Kafka client hands to a serde is its whole configuration. */
  @Test
  void ignoresKeysOfOthers() {
    assertThat(with(Map.of("bootstrap.servers", "b:9092", "application.id", "wnb")).addresses()).hasSize(1);
  }

  @Test
  void takesValuesAsText() {
    RegistryConfig config = with(Map.of(RegistryConfig.AUTO_REGISTER, "false", RegistryConfig.USE_LATEST, "true",
        RegistryConfig.NORMALIZE, "true", RegistryConfig.READ_TIMEOUT, "250"));

    assertThat(config.autoRegister()).isFalse();
    assertThat(config.useLatest()).isTrue();
    assertThat(config.normalize()).isTrue();
    assertThat(config.readTimeout()).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void takesSeveralAddressesInTheirOrder() {
    RegistryConfig config = RegistryConfig.at("https://a/registry/, http://b:8081 ,http://[::1]:8082");

    assertThat(config.addresses()).hasToString("[https://a/registry, http://b:8081, http://[::1]:8082]");
  }

  @Test
  void takesAListOfAddresses() {
    RegistryConfig config = new RegistryConfig(Map.of(RegistryConfig.URL, List.of("http://a", "http://b")));

    assertThat(config.addresses()).hasSize(2);
  }

  @Test
  void refusesToHaveNoAddress() {
    assertThatThrownBy(() -> new RegistryConfig(Map.of()))
        .isInstanceOf(ConfigException.class).hasMessageContaining(RegistryConfig.URL);
    assertThatThrownBy(() -> RegistryConfig.at(""))
        .isInstanceOf(ConfigException.class).hasMessageContaining(RegistryConfig.URL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme:8081", "ftp://acme", "http://my_acme:8081", "http://u:" + SECRET + "@ac me",
    "http://u:" + SECRET + "^@acme", "//acme", "acme"})
  void refusesAnAddressItCannotUseWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> RegistryConfig.at(url))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(RegistryConfig.URL)
        .hasNoCause()
        .message().doesNotContain(SECRET).doesNotContain("acme");
  }

  @Test
  void takesConfluentsStrategiesByClassNameOrShortName() {
    RegistryConfig config = with(Map.of(
        RegistryConfig.VALUE_STRATEGY, "io.confluent.kafka.serializers.subject.RecordNameStrategy",
        RegistryConfig.KEY_STRATEGY, "TopicRecordNameStrategy"));

    assertThat(config.strategy(false)).isEqualTo(SubjectNameStrategy.RECORD_NAME);
    assertThat(config.strategy(true)).isEqualTo(SubjectNameStrategy.TOPIC_RECORD_NAME);
  }

  /** Confluent's own key is of type CLASS, so code may have put a class there. */
  @Test
  void judgesAStrategyGivenAsAClassByItsName() {
    assertThatThrownBy(() -> with(Map.of(RegistryConfig.VALUE_STRATEGY, String.class)))
        .isInstanceOf(ConfigException.class).hasMessageContaining("java.lang.String");
  }

  @Test
  void refusesAnUnknownStrategyAndNamesTheKnownOnes() {
    assertThatThrownBy(() -> with(Map.of(RegistryConfig.VALUE_STRATEGY, "com.acme.MyStrategy")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("com.acme.MyStrategy")
        .hasMessageContaining("TopicNameStrategy, RecordNameStrategy, TopicRecordNameStrategy");
  }

  @Test
  void knowsTheRecordClassOfEitherSide() {
    RegistryConfig config = with(Map.of(RegistryConfig.VALUE_TYPE, Attendance.class.getName()));

    assertThat(config.recordType(false)).isEqualTo(Attendance.class);
    assertThatThrownBy(() -> config.recordType(true))
        .isInstanceOf(ConfigException.class).hasMessageContaining(RegistryConfig.KEY_TYPE);
  }

  @Test
  void refusesARecordClassThatIsNotGenerated() {
    RegistryConfig config = with(Map.of(RegistryConfig.VALUE_TYPE, String.class));

    assertThatThrownBy(() -> config.recordType(false)).isInstanceOf(ConfigException.class);
  }

  @Test
  void refusesCredentialSourcesItDoesNotHave() {
    assertThatThrownBy(() -> with(Map.of(RegistryConfig.BASIC_SOURCE, "SASL_INHERIT")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("SASL_INHERIT").hasMessageContaining("USER_INFO");
    assertThatThrownBy(() -> with(Map.of(RegistryConfig.BEARER_SOURCE, "OAUTHBEARER")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("OAUTHBEARER").hasMessageContaining("STATIC_TOKEN");
  }

  @Test
  void refusesACredentialSourceWithoutItsSecret() {
    assertThatThrownBy(() -> with(Map.of(RegistryConfig.BASIC_SOURCE, "USER_INFO")))
        .isInstanceOf(ConfigException.class).hasMessageContaining(RegistryConfig.USER_INFO);
    assertThatThrownBy(() -> with(Map.of(
        RegistryConfig.BEARER_SOURCE, "STATIC_TOKEN", RegistryConfig.BEARER_TOKEN, " ")))
        .isInstanceOf(ConfigException.class).hasMessageContaining(RegistryConfig.BEARER_TOKEN);
  }

  @Test
  void printsNoSecret() {
    RegistryConfig config = with(Map.of(
        RegistryConfig.URL, "http://user:" + SECRET + "@registry",
        RegistryConfig.USER_INFO, "user:" + SECRET,
        RegistryConfig.REGISTRY_USER_INFO, "user:" + SECRET,
        RegistryConfig.BEARER_TOKEN, SECRET));

    assertThat(config.addresses().toString()).isEqualTo("[http://registry]");
    assertThat(config.toString()).doesNotContain(SECRET);
    assertThat(config.getPassword(RegistryConfig.USER_INFO)).hasToString("[hidden]");
    assertThat(config.getPassword(RegistryConfig.REGISTRY_USER_INFO)).hasToString("[hidden]");
    assertThat(config.getPassword(RegistryConfig.BEARER_TOKEN)).hasToString("[hidden]");
  }

  private static RegistryConfig with(Map<String, ?> settings) {
    Map<String, Object> all = new HashMap<>(Map.of(RegistryConfig.URL, "http://registry"));
    all.putAll(settings);
    return new RegistryConfig(all);
  }

  @Test
  void hasTlsOfItsOwnOnlyWhenAskedFor() {
    assertThat(RegistryConfig.at("https://registry").tls()).isEmpty();
    assertThat(with(Map.of("ssl.truststore.location", "/for/kafka/only.p12")).tls()).isEmpty();
    assertThat(with(Map.of("schema.registry.ssl.protocol", "TLSv1.3")).tls()).isPresent();
  }

  @Test
  void namesAStoreThatCannotBeReadAndNoPassword() {
    assertThatThrownBy(() -> with(Map.of("schema.registry.ssl.truststore.location", "/no/such/store.p12",
        "schema.registry.ssl.truststore.password", SECRET, "schema.registry.ssl.truststore.type", "PKCS12")))
        .isInstanceOf(ConfigException.class).hasMessageContaining("/no/such/store.p12").hasMessageNotContaining(SECRET);
  }
}

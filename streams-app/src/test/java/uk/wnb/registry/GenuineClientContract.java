package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.wnb.avro.Attendance;
import uk.wnb.registry.GenuineClient.RefusedException;

/**
 * Ours beside the genuine client and coder, with the same settings on the same registry: what one says or writes, the
 * other knows or reads. A test says which registry.
 */
abstract class GenuineClientContract {

  private static final Schema V1 = visit("");
  private static final Schema V2 = visit(",{\"name\":\"ward\",\"type\":[\"null\",\"string\"],\"default\":null}");
  private static final Schema BREAKING = visit(",{\"name\":\"ward\",\"type\":\"string\"}");
  private static final String USER = "trust:of many words";
  private static final String BASIC =
      "Basic " + Base64.getEncoder().encodeToString(USER.getBytes(StandardCharsets.UTF_8));

  @TempDir
  static Path directory;
  private static TestTls tls;

  /** The address of a running registry. */
  abstract String url();

  /** A topic nobody used before. */
  abstract String topic();

  private String subject() {
    return topic() + "-value";
  }

  private Map<String, Object> settings() {
    return new TreeMap<>(Map.of(RegistryConfig.URL, url(), RegistryConfig.RETRY_TIMEOUT, "0"));
  }

  @Test
  void eachKnowsWhatTheOtherRegistered() {
    GenuineClient genuine = new GenuineClient(settings());
    try (RegistryClient ours = client(settings())) {
      int first = ours.register(subject(), V1);
      assertThat(genuine.idOf(subject(), V1.toString())).isEqualTo(first);
      assertThat(schema(genuine.byId(first))).isEqualTo(V1);

      int second = genuine.register(subject(), V2.toString());
      assertThat(ours.idOf(subject(), V2)).isEqualTo(second).isNotEqualTo(first);
      assertThat(ours.latest(subject())).isEqualTo(new RegisteredSchema(subject(), 2, second, V2));
      assertThat(schema(genuine.latest(subject()))).isEqualTo(V2);
      assertThat(genuine.latestVersion(subject())).isEqualTo(2);
    }
  }

  @Test
  void bothAreToldTheSameOfCompatibility() {
    GenuineClient genuine = new GenuineClient(settings());
    try (RegistryClient ours = client(settings())) {
      ours.register(subject(), V1);
      ours.setCompatibility(subject(), "FULL_TRANSITIVE");

      assertThat(genuine.compatibility(subject())).isEqualTo("FULL_TRANSITIVE");
      assertThat(genuine.isCompatible(subject(), V2.toString())).isTrue();
      assertThat(ours.isCompatible(subject(), V2)).isTrue();
      assertThat(genuine.isCompatible(subject(), BREAKING.toString())).isFalse();
      assertThat(ours.isCompatible(subject(), BREAKING)).isFalse();
      assertThatThrownBy(() -> genuine.register(subject(), BREAKING.toString()))
          .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.status()).isEqualTo(409));
      assertThatThrownBy(() -> ours.register(subject(), BREAKING)).isInstanceOf(IncompatibleSchemaException.class);
    }
  }

  @Test
  void theGenuineCoderReadsWhatWeWrite() {
    try (AvroSerializer<Attendance> ours = new AvroSerializer<>()) {
      ours.configure(settings(), false);
      byte[] wire = ours.serialize(topic(), Fixtures.attendance());

      GenuineClient genuine = new GenuineClient(settings());
      assertThat(genuine.read(wire, "eventId")).isEqualTo("e-1");
      assertThat(genuine.read(wire, "outcome")).isEqualTo("3");
      assertThat(genuine.read(wire, "specialty")).isEqualTo("420");
    }
  }

  @Test
  void weReadWhatTheGenuineCoderWrites() {
    byte[] wire = new GenuineClient(settings())
        .write(subject(), Attendance.getClassSchema().toString(), Fixtures.json(Fixtures.attendance("7")));
    try (AvroDeserializer<Attendance> ours = new AvroDeserializer<>(Attendance.class)) {
      ours.configure(settings(), false);
      assertThat(ours.deserialize(topic(), wire)).isEqualTo(Fixtures.attendance("7"));
    }
  }

  /** As in production: schemas are registered beforehand, and a producer that registers none finds them. */
  @Test
  void withoutAutoRegisteringWeWriteUnderTheIdThatTheGenuineClientRegistered() {
    Map<String, Object> production = settings();
    production.put(RegistryConfig.AUTO_REGISTER, "false");
    try (AvroSerializer<Attendance> early = new AvroSerializer<>()) {
      early.configure(production, false);
      assertThatThrownBy(() -> early.serialize(topic(),
          Fixtures.attendance())).isInstanceOf(UnknownSchemaException.class);
    }
    String registered = SchemaText.of(Attendance.getClassSchema(), true);
    int id = new GenuineClient(settings()).register(subject(), registered);
    try (AvroSerializer<Attendance> ours = new AvroSerializer<>()) {
      ours.configure(production, false);
      assertThat(WireFormat.schemaId(ours.serialize(topic(), Fixtures.attendance()))).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @EnumSource(SubjectNameStrategy.class)
  void aSubjectIsWhereItsStrategySaysForBoth(SubjectNameStrategy strategy) {
    Map<String, Object> named = settings();
    named.put(RegistryConfig.VALUE_STRATEGY, "io.confluent.kafka.serializers.subject." + strategy.confluentName());
    try (AvroSerializer<Attendance> ours = new AvroSerializer<>()) {
      ours.configure(named, false);
      byte[] wire = ours.serialize(topic(), Fixtures.attendance());
      String subject = switch (strategy) {
        case TOPIC_NAME -> topic() + "-value";
        case RECORD_NAME -> "uk.wnb.avro.Attendance";
        case TOPIC_RECORD_NAME -> topic() + "-uk.wnb.avro.Attendance";
      };
      String text = SchemaText.of(Attendance.getClassSchema(), true);
      assertThat(new GenuineClient(named).idOf(subject, text)).isEqualTo(WireFormat.schemaId(wire));
    }
  }

  @Test
  void theFirstOfSeveralAddressesMayBeDead() {
    Map<String, Object> several = settings();
    several.put(RegistryConfig.URL, "http://127.0.0.1:1," + url());
    try (RegistryClient ours = client(several)) {
      int id = ours.register(subject(), V1);
      assertThat(new GenuineClient(several).idOf(subject(), V1.toString())).isEqualTo(id);
    }
  }

  @Test
  void basicCredentialsOpenAGuardedRegistryOverTlsForBoth() {
    guarded(BASIC, Map.of(RegistryConfig.BASIC_SOURCE, "USER_INFO", RegistryConfig.USER_INFO, USER));
  }

  @Test
  void aBearerTokenOpensAGuardedRegistryOverTlsForBoth() {
    guarded("Bearer t0ken", Map.of(RegistryConfig.BEARER_SOURCE, "STATIC_TOKEN", RegistryConfig.BEARER_TOKEN, "t0ken"));
  }

  private void guarded(String wanted, Map<String, String> shown) {
    try (RegistryProxy guard = RegistryProxy.guarded(url(), tls().server(), wanted)) {
      Map<String, Object> strange = trusting(guard);
      Map<String, Object> known = trusting(guard);
      known.putAll(shown);
      try (RegistryClient ours = client(known); RegistryClient stranger = client(strange)) {
        int id = ours.register(subject(), V1);
        assertThat(new GenuineClient(known).idOf(subject(), V1.toString())).isEqualTo(id);

        assertThatThrownBy(() -> stranger.byId(id)).isInstanceOf(RegistryRefusedException.class)
            .hasMessageNotContaining("t0ken");
        assertThatThrownBy(() -> new GenuineClient(strange).byId(id))
            .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.status()).isEqualTo(401));
      }
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotSpokenTo() {
    try (RegistryProxy guard = RegistryProxy.guarded(url(), tls().server(), null)) {
      Map<String, Object> trustingNobodyNew = settings();
      trustingNobodyNew.put(RegistryConfig.URL, guard.url());
      try (RegistryClient ours = client(trustingNobodyNew)) {
        assertThatThrownBy(() -> ours.register(subject(), V1)).isInstanceOf(RegistryUnavailableException.class)
            .hasStackTraceContaining("SSLHandshakeException");
      }
      assertThat(guard.seen()).isEmpty();
    }
  }

  private Map<String, Object> trusting(RegistryProxy guard) {
    Map<String, Object> settings = settings();
    settings.put(RegistryConfig.URL, guard.url());
    settings.put("schema.registry.ssl.truststore.location", tls().trust().toString());
    settings.put("schema.registry.ssl.truststore.password", TestTls.PASSWORD);
    settings.put("schema.registry.ssl.truststore.type", "PKCS12");
    return settings;
  }

  private static synchronized TestTls tls() {
    if (tls == null) {
      tls = TestTls.in(directory);
    }
    return tls;
  }

  private static RegistryClient client(Map<String, ?> settings) {
    return new RegistryClient(new RegistryConfig(settings));
  }

  private static Schema schema(String text) {
    return Fixtures.schema(text);
  }

  private static Schema visit(String more) {
    return Fixtures.schema("{\"type\":\"record\",\"namespace\":\"uk.wnb.genuine\",\"name\":\"Visit\",\"fields\":["
        + "{\"name\":\"by\",\"type\":\"string\"}" + more + "]}");
  }
}

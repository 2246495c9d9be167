package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.Attendance;
import uk.wnb.local.LocalRegistry;
import uk.wnb.registry.RegistryProxy.Seen;

class AvroSerializerTest {

  private final LocalRegistry registry = new LocalRegistry().start();
  private final RegistryProxy proxy = new RegistryProxy(registry.url());

  @AfterEach
  void stop() {
    proxy.close();
    registry.close();
  }

  @Test
  void asksForItsIdOncePerTopicAndNotPerRecord() {
    try (RegistryClient client = client();
        AvroSerializer<Attendance> serializer = new AvroSerializer<>(client, false)) {
      for (int i = 0; i < 10; i++) {
        serializer.serialize("a", Fixtures.attendance());
        serializer.serialize("b", Fixtures.attendance());
      }
    }
    assertThat(proxy.seen()).extracting(Seen::path)
        .containsExactly("/subjects/a-value/versions", "/subjects/b-value/versions");
  }

  @Test
  void onlyLooksUpWhenItMayNotRegister() {
    try (RegistryClient client = client(RegistryConfig.AUTO_REGISTER, "false");
        AvroSerializer<Attendance> serializer = new AvroSerializer<>(client, false)) {
      assertThatThrownBy(() -> serializer.serialize(Fixtures.TOPIC, Fixtures.attendance()))
          .isInstanceOf(UnknownSchemaException.class);
      client.register(Fixtures.SUBJECT, Attendance.getClassSchema());

      assertThat(serializer.serialize(Fixtures.TOPIC, Fixtures.attendance())).startsWith(0, 0, 0, 0, 1);
    }
  }

  /** The trap: a schema registered from its .avsc file, and a class whose schema carries the generator's notes. */
  @Test
  void findsWhatWasRegisteredFromItsFile() {
    try (RegistryClient client = client(RegistryConfig.AUTO_REGISTER, "false");
        RegistryClient other = client();
        AvroSerializer<Attendance> serializer = new AvroSerializer<>(client, false)) {
      other.register(Fixtures.SUBJECT, Fixtures.schema(SchemaText.of(Attendance.getClassSchema(), true)));

      assertThat(serializer.serialize(Fixtures.TOPIC, Fixtures.attendance())).startsWith(0, 0, 0, 0, 1);
    }
  }

  @Test
  void sendsTheGeneratorsNotesWhenASiteWantsThem() {
    try (RegistryClient client = client(RegistryConfig.REMOVE_JAVA_PROPERTIES, "false");
        AvroSerializer<Attendance> serializer = new AvroSerializer<>(client, false)) {
      serializer.serialize(Fixtures.TOPIC, Fixtures.attendance());

      assertThat(client.latest(Fixtures.SUBJECT).schema().toString()).contains("avro.java.string");
    }
  }

  @Test
  void usesTheLatestVersionWhenItsBytesAreTheSame() {
    try (RegistryClient client = client(RegistryConfig.AUTO_REGISTER, "false", RegistryConfig.USE_LATEST, "true");
        AvroSerializer<Attendance> serializer = new AvroSerializer<>(client, false)) {
      client.register("filler-value", Schema.create(Schema.Type.INT));
      client.register(Fixtures.SUBJECT, undocumented());

      assertThat(serializer.serialize(Fixtures.TOPIC, Fixtures.attendance())).startsWith(0, 0, 0, 0, 2);
    }
  }

  @Test
  void asksForTheLatestVersionOncePerTopic() {
    try (RegistryClient client = client(RegistryConfig.AUTO_REGISTER, "false", RegistryConfig.USE_LATEST, "true");
        AvroSerializer<Attendance> serializer = new AvroSerializer<>(client, false)) {
      client.register(Fixtures.SUBJECT, Attendance.getClassSchema());
      for (int i = 0; i < 5; i++) {
        serializer.serialize(Fixtures.TOPIC, Fixtures.attendance());
      }
    }
    assertThat(proxy.seen()).extracting(Seen::path).containsExactly(
        "/subjects/wnb.attendances-value/versions", "/subjects/wnb.attendances-value/versions/latest");
  }

  @Test
  void refusesALatestVersionItCannotWrite() {
    try (RegistryClient client = client(RegistryConfig.AUTO_REGISTER, "false", RegistryConfig.USE_LATEST, "true");
        AvroSerializer<Attendance> serializer = new AvroSerializer<>(client, false)) {
      client.register(Fixtures.SUBJECT, Schema.create(Schema.Type.INT));

      assertThatThrownBy(() -> serializer.serialize(Fixtures.TOPIC, Fixtures.attendance()))
          .isInstanceOf(IncompatibleSchemaException.class).hasMessageContaining(Fixtures.SUBJECT);
    }
  }

  @Test
  void saysThatASchemaBreaksItsSubject() {
    try (RegistryClient client = client();
        AvroSerializer<Attendance> serializer = new AvroSerializer<>(client, false)) {
      client.register(Fixtures.SUBJECT, Schema.create(Schema.Type.INT));

      assertThatThrownBy(() -> serializer.serialize(Fixtures.TOPIC, Fixtures.attendance()))
          .isInstanceOf(IncompatibleSchemaException.class);
    }
  }

  @Test
  void namesSubjectsByTheConfiguredStrategy() {
    try (RegistryClient client = client(RegistryConfig.VALUE_STRATEGY, "RecordNameStrategy");
        AvroSerializer<Attendance> serializer = new AvroSerializer<>(client, false)) {
      serializer.serialize(Fixtures.TOPIC, Fixtures.attendance());
    }
    assertThat(proxy.seen()).extracting(Seen::path).containsExactly("/subjects/uk.wnb.avro.Attendance/versions");
  }

  @Test
  void writesWhatItKnowsWhileTheRegistryIsAway() {
    try (RegistryClient client = client();
        AvroSerializer<Attendance> serializer = new AvroSerializer<>(client, false)) {
      byte[] before = serializer.serialize(Fixtures.TOPIC, Fixtures.attendance());
      proxy.close();

      assertThat(serializer.serialize(Fixtures.TOPIC, Fixtures.attendance())).isEqualTo(before);
      assertThatThrownBy(() -> serializer.serialize("unknown", Fixtures.attendance()))
          .isInstanceOf(RegistryUnavailableException.class);
    }
  }

  /** The half-written record must be in neither the failure's message nor the next payload. */
  @Test
  void leavesNoTraceOfARecordItCouldNotWrite() {
    try (RegistryClient client = client();
        AvroSerializer<Attendance> serializer = new AvroSerializer<>(client, false)) {
      byte[] good = serializer.serialize(Fixtures.TOPIC, Fixtures.attendance());

      assertThatThrownBy(() -> serializer.serialize(Fixtures.TOPIC, broken()))
          .isInstanceOf(SerializationException.class)
          .hasMessageContaining("uk.wnb.avro.Attendance")
          .hasMessageNotContaining(Fixtures.NHS_NUMBER)
          .hasNoCause();

      assertThat(serializer.serialize(Fixtures.TOPIC, Fixtures.attendance())).isEqualTo(good);
    }
  }

  @Test
  void endsTheWaitOfItsOwnClientWhenClosed() {
    AvroSerializer<Attendance> serializer = new AvroSerializer<>();
    proxy.close();
    serializer.configure(Map.of(RegistryConfig.URL, proxy.url()), false);
    CompletableFuture<byte[]> waiting =
        CompletableFuture.supplyAsync(() -> serializer.serialize(Fixtures.TOPIC, Fixtures.attendance()));

    serializer.close();

    assertThat(waiting).failsWithin(Duration.ofSeconds(10)).withThrowableThat()
        .havingCause().isInstanceOf(RegistryUnavailableException.class);
  }

  private static Attendance broken() {
    Attendance broken = Fixtures.attendance();
    broken.put(broken.getSchema().getField("outcome").pos(), null);
    return broken;
  }

  private static Schema undocumented() {
    return Fixtures.schema(SchemaNormalization.toParsingForm(Attendance.getClassSchema()));
  }

  private RegistryClient client(String... more) {
    return new RegistryClient(Fixtures.once(proxy.url(), more));
  }
}

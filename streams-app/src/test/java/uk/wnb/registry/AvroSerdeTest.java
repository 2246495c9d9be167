package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.Operation;
import uk.wnb.avro.Setting;
import uk.wnb.local.LocalRegistry;

class AvroSerdeTest {

  private static final long SEED = Long.getLong("seed", 20_240_229L);

  private final LocalRegistry registry = new LocalRegistry().start();
  private final RegistryClient client = new RegistryClient(Fixtures.once(registry.url()));
  private final AvroSerde<Attendance> serde = new AvroSerde<>(Attendance.class, client, false);

  @AfterEach
  void stop() {
    serde.close();
    client.close();
    registry.close();
  }

  @Test
  void readsWhatItWrote() {
    Attendance attendance = Fixtures.attendance();

    byte[] payload = serde.serializer().serialize(Fixtures.TOPIC, attendance);

    assertThat(payload).startsWith(0, 0, 0, 0, 1);
    assertThat(serde.deserializer().deserialize(Fixtures.TOPIC, payload)).isEqualTo(attendance);
  }

  @Test
  void passesTombstonesOnBothWays() {
    assertThat(serde.serializer().serialize(Fixtures.TOPIC, null)).isNull();
    assertThat(serde.deserializer().deserialize(Fixtures.TOPIC, null)).isNull();
  }

  @Test
  void registersTheSchemaAsItsFileHasIt() {
    serde.serializer().serialize(Fixtures.TOPIC, Fixtures.attendance());

    Schema registered = client.latest(Fixtures.SUBJECT).schema();
    assertThat(registered.getFullName()).isEqualTo("uk.wnb.avro.Attendance");
    assertThat(registered.toString()).doesNotContain("avro.java");
  }

  /** Random data of every record the detector has, as another writer would send it, comes out byte for byte. */
  @ParameterizedTest
  @MethodSource
  void readsAndRewritesEveryRecordByteForByte(Class<? extends SpecificRecord> type) {
    assertRewrites(type);
  }

  static List<Class<? extends SpecificRecord>> readsAndRewritesEveryRecordByteForByte() {
    return Fixtures.RECORDS;
  }

  private <T extends SpecificRecord> void assertRewrites(Class<T> type) {
    Schema schema = SpecificData.get().getSchema(type);
    int id = client.register("any-value", schema);
    try (AvroSerde<T> any = new AvroSerde<>(type, client, false)) {
      for (Object datum : new RandomData(schema, 200, SEED, true)) {
        byte[] payload = Fixtures.wire(id, schema, datum);
        T record = any.deserializer().deserialize("any", payload);
        assertThat(record).isExactlyInstanceOf(type);
        assertThat(any.serializer().serialize("any", record)).as("seed %d", SEED).isEqualTo(payload);
      }
    }
  }

  @Test
  void fillsInWhatAnOlderWriterDidNotHave() {
    Schema older = without("setting", "specialty", "operation");
    int id = client.register(Fixtures.SUBJECT, older);

    Attendance read = serde.deserializer().deserialize(Fixtures.TOPIC, Fixtures.wire(id, older, generic(older)));

    assertThat(read.getOutcome()).isEqualTo("3");
    assertThat(read.getOperation()).isEqualTo(Operation.ASSERT);
    assertThat(read.getSetting()).isEqualTo(Setting.UNKNOWN);
    assertThat(read.getSpecialty()).isNull();
  }

  @Test
  void skipsWhatANewerWriterHasMore() {
    Schema newer = with("{\"name\":\"more\",\"type\":{\"type\":\"array\",\"items\":\"string\"}}");
    int id = client.register(Fixtures.SUBJECT, newer);
    GenericRecord datum = generic(newer);
    datum.put("more", List.of("a", "b"));

    Attendance read = serde.deserializer().deserialize(Fixtures.TOPIC, Fixtures.wire(id, newer, datum));

    assertThat(read.getOutcome()).isEqualTo("3");
    assertThat(read.getNhsNumber()).isEqualTo(Fixtures.NHS_NUMBER);
  }

  @Test
  void readsSeveralWritersVersionsSideBySide() {
    Schema older = without("setting");
    int id = client.register(Fixtures.SUBJECT, older);
    byte[] old = Fixtures.wire(id, older, generic(older));
    byte[] now = serde.serializer().serialize(Fixtures.TOPIC, Fixtures.attendance("5"));

    for (int i = 0; i < 3; i++) {
      assertThat(serde.deserializer().deserialize(Fixtures.TOPIC, old).getOutcome()).isEqualTo("3");
      assertThat(serde.deserializer().deserialize(Fixtures.TOPIC, now).getOutcome()).isEqualTo("5");
    }
  }

  /** Kafka Streams hands one serde to all its threads. */
  @Test
  void servesManyThreadsAtOnce() {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<Void>> workers = IntStream.range(0, 8)
          .mapToObj(n -> CompletableFuture.runAsync(() -> roundTrips(n), threads)).toList();

      assertThat(workers).allSatisfy(worker -> assertThat(worker.join()).isNull());
    } finally {
      threads.shutdownNow();
    }
  }

  private void roundTrips(int thread) {
    for (int i = 0; i < 2_000; i++) {
      Attendance attendance = Fixtures.attendance("local-" + thread + "-" + "x".repeat(i % 50));
      byte[] payload = serde.serializer().serialize(Fixtures.TOPIC, attendance);
      assertThat(serde.deserializer().deserialize(Fixtures.TOPIC, payload)).isEqualTo(attendance);
    }
  }

  @Test
  void isMadeByKafkaFromConfluentsKeys() {
    @SuppressWarnings("unchecked")
    Serde<Attendance> made = Utils.newInstance(AvroSerde.class);
    String type = Attendance.class.getName();
    made.configure(Map.of(RegistryConfig.URL, registry.url(), RegistryConfig.VALUE_TYPE, type), false);

    byte[] payload = made.serializer().serialize(Fixtures.TOPIC, Fixtures.attendance());

    assertThat(made.deserializer().deserialize(Fixtures.TOPIC, payload)).isEqualTo(Fixtures.attendance());
    made.close();
  }

  @Test
  void isMadeForARecordAndConfiguredLater() {
    try (AvroSerde<Attendance> made = new AvroSerde<>(Attendance.class)) {
      made.configure(Map.of(RegistryConfig.URL, registry.url()), true);

      byte[] payload = made.serializer().serialize(Fixtures.TOPIC, Fixtures.attendance());

      assertThat(made.deserializer().deserialize(Fixtures.TOPIC, payload)).isEqualTo(Fixtures.attendance());
      assertThat(client.latest("wnb.attendances-key").version()).isEqualTo(1);
    }
  }

  @Test
  void asksForARecordClassWhenItHasNone() {
    try (AvroSerde<Attendance> made = new AvroSerde<>()) {
      assertThatThrownBy(() -> made.configure(Map.of(RegistryConfig.URL, registry.url()), false))
          .isInstanceOf(ConfigException.class).hasMessageContaining(RegistryConfig.VALUE_TYPE);
    }
  }

  @Test
  void keepsTheClientItWasGiven() {
    serde.configure(Map.of(RegistryConfig.URL, "http://127.0.0.1:1"), false);

    assertThat(serde.serializer().serialize(Fixtures.TOPIC, Fixtures.attendance())).isNotEmpty();
  }

  @Test
  void hasHalvesThatKafkaMakesAloneAsWell() {
    Map<String, Object> settings =
        Map.of(RegistryConfig.URL, registry.url(), RegistryConfig.VALUE_TYPE, Attendance.class);
    try (AvroSerializer<Attendance> serializer = new AvroSerializer<>();
        AvroDeserializer<Attendance> deserializer = new AvroDeserializer<>()) {
      serializer.configure(settings, false);
      deserializer.configure(settings, false);

      byte[] payload = serializer.serialize(Fixtures.TOPIC, Fixtures.attendance());

      assertThat(deserializer.deserialize(Fixtures.TOPIC, payload)).isEqualTo(Fixtures.attendance());
    }
  }

  private static GenericRecord generic(Schema schema) {
    GenericRecordBuilder builder = new GenericRecordBuilder(schema);
    Map<String, Object> values = Map.of("eventId", "e", "nhsNumber", Fixtures.NHS_NUMBER, "source", "RXX",
        "recordId", "r", "occursAt", 0L, "recordedAt", 0L, "outcome", "3");
    values.forEach((name, value) -> builder.set(schema.getField(name), value));
    if (schema.getField("more") != null) {
      builder.set("more", List.of());
    }
    return new GenericData.Record(builder.build(), true);
  }

  private static Schema without(String... names) {
    Schema now = Attendance.getClassSchema();
    List<Schema.Field> fields = now.getFields().stream().filter(f -> !Arrays.asList(names).contains(f.name()))
        .map(f -> new Schema.Field(f, f.schema())).toList();
    return Schema.createRecord(now.getName(), null, now.getNamespace(), false, fields);
  }

  private static Schema with(String fieldJson) {
    String text = Attendance.getClassSchema().toString();
    return Fixtures.schema(text.substring(0, text.lastIndexOf("]}")) + "," + fieldJson + "]}");
  }
}

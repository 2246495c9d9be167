package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.avro.Alert;
import uk.wnb.avro.Appointment;
import uk.wnb.avro.Attendance;
import uk.wnb.local.LocalRegistry;
import uk.wnb.registry.UndecodableException.Reason;

/** Every way in which a payload can be bad, planted; and every way in which only the registry is. */
class AvroDeserializerReasonTest {

  private static final long TWO_GIB = 1L << 31;

  private final LocalRegistry registry = new LocalRegistry().start();
  private final RegistryProxy proxy = new RegistryProxy(registry.url());
  private final RegistryClient client = new RegistryClient(Fixtures.once(proxy.url()));
  private final AvroDeserializer<Attendance> deserializer = new AvroDeserializer<>(Attendance.class, client, false);
  private byte[] good;
  private int id;

  @BeforeEach
  void write() {
    try (AvroSerializer<Attendance> serializer = new AvroSerializer<>(client, false)) {
      good = serializer.serialize(Fixtures.TOPIC, Fixtures.attendance());
    }
    id = client.idOf(Fixtures.SUBJECT, Attendance.getClassSchema());
  }

  @AfterEach
  void stop() {
    client.close();
    proxy.close();
    registry.close();
  }

  @Test
  void empty() {
    assertReason(Reason.EMPTY, new byte[0]);
  }

  @Test
  void unknownMagicByte() {
    byte[] bad = good.clone();
    bad[0] = 7;
    assertReason(Reason.UNKNOWN_MAGIC_BYTE, bad);
    assertReason(Reason.UNKNOWN_MAGIC_BYTE, "{\"outcome\":\"3\"}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void guidInThePayloadOrInAHeader() {
    byte[] bad = good.clone();
    bad[0] = 1;
    assertThat(assertReason(Reason.UNKNOWN_MAGIC_BYTE, bad)).hasMessageContaining("GUID");

    Headers headers = new RecordHeaders().add("__value_schema_id", new byte[17]);
    assertThatThrownBy(() -> deserializer.deserialize(Fixtures.TOPIC, headers, good))
        .isInstanceOf(UndecodableException.class).hasMessageContaining("GUID");
  }

  @Test
  void looksOnlyAtTheHeaderOfItsOwnSide() {
    Headers headers = new RecordHeaders().add("__key_schema_id", new byte[17]).add("traceparent", new byte[1]);

    assertThat(deserializer.deserialize(Fixtures.TOPIC, headers, good)).isEqualTo(Fixtures.attendance());
    assertThat(deserializer.deserialize(Fixtures.TOPIC, headers, (byte[]) null)).isNull();
  }

  @Test
  void truncatedAnywhere() {
    for (int length = 1; length < good.length; length++) {
      assertReason(Reason.TRUNCATED, Arrays.copyOf(good, length));
    }
  }

  @Test
  void trailingBytes() {
    assertReason(Reason.TRAILING_BYTES, Arrays.copyOf(good, good.length + 1));
    assertReason(Reason.TRAILING_BYTES, Arrays.copyOf(good, good.length + 20_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 2, 9_999, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void unknownSchemaId(int unknown) {
    byte[] bad = good.clone();
    System.arraycopy(WireFormat.prefix(unknown), 0, bad, 0, 5);

    assertThat(assertReason(Reason.UNKNOWN_SCHEMA_ID, bad)).hasMessageContaining("40403");
  }

  @Test
  void schemaIdOfSomethingElseThanAvro() {
    proxy.reply(200, "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}");

    assertThat(assertReason(Reason.UNKNOWN_SCHEMA_ID, body(77, encoder -> { }))).hasMessageContaining("JSON");
  }

  @Test
  void wrongRecordType() {
    int other = client.register("wnb.appointments-value", Appointment.getClassSchema());
    int primitive = client.register("text-value", Schema.create(Schema.Type.STRING));
    int union = client.register("union-value", Fixtures.schema("[\"null\",\"string\"]"));

    assertThat(assertReason(Reason.WRONG_RECORD_TYPE, withId(other)))
        .hasMessageContaining("uk.wnb.avro.Appointment").hasMessageContaining("uk.wnb.avro.Attendance");
    assertReason(Reason.WRONG_RECORD_TYPE, withId(primitive));
    assertReason(Reason.WRONG_RECORD_TYPE, withId(union));
  }

  /** Same name, but a field that cannot become ours: told when it is read, and not taken for anything else. */
  @Test
  void unresolvableSchemaOfTheRightName() {
    Schema changed = Fixtures.schema(Attendance.getClassSchema().toString()
        .replaceFirst("\"name\":\"outcome\",\"type\":\\{[^}]*}", "\"name\":\"outcome\",\"type\":\"boolean\""));
    client.setCompatibility(Fixtures.SUBJECT, "NONE");

    assertReason(Reason.MALFORMED, withId(client.register(Fixtures.SUBJECT, changed)));
  }

  @Test
  void negativeLength() {
    assertReason(Reason.MALFORMED, body(id, encoder -> write(encoder, -5)));
  }

  @Test
  void endlessVarint() {
    byte[] bad = Arrays.copyOf(good, 40);
    Arrays.fill(bad, 5, 40, (byte) 0xff);
    assertReason(Reason.MALFORMED, bad);
  }

  @Test
  void unionAndEnumIndexOutOfRange() {
    assertReason(Reason.MALFORMED, body(id, encoder -> untilOperation(encoder, 99)));
    assertReason(Reason.MALFORMED, body(id, encoder -> untilOperation(encoder, -1)));
    assertReason(Reason.MALFORMED, body(id, encoder -> {
      untilOperation(encoder, 0);
      string(encoder, "3");
      write(encoder, 2);
    }));
  }

  /** Thirty bytes that announce gigabytes must cost nothing: an OutOfMemoryError would end the whole application. */
  @ParameterizedTest
  @ValueSource(longs = {1 << 20, Integer.MAX_VALUE - 8, Integer.MAX_VALUE, TWO_GIB, Long.MAX_VALUE, Long.MIN_VALUE})
  void hugeStringLength(long length) {
    assertUndecodableInLittleMemory(deserializer, body(id, encoder -> write(encoder, length)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1 << 20, Integer.MAX_VALUE - 8, Integer.MAX_VALUE, TWO_GIB, -TWO_GIB, Long.MAX_VALUE,
    Long.MIN_VALUE})
  void hugeArrayCount(long count) {
    Schema.Field array = Alert.getClassSchema().getFields().stream()
        .filter(field -> field.schema().getType() == Schema.Type.ARRAY).findFirst().orElseThrow();
    Schema onlyArray = Schema.createRecord("Alert", null, "uk.wnb.avro", false,
        List.of(new Schema.Field(array, array.schema())));
    int alertId = client.register("alerts-value", onlyArray);

    assertUndecodableInLittleMemory(new AvroDeserializer<>(Alert.class, client, false),
        body(alertId, encoder -> write(encoder, count)));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"type\":\"array\",\"items\":\"string\"}", "{\"type\":\"map\",\"values\":\"string\"}",
    "\"bytes\"", "\"string\""})
  void hugeLengthInAFieldThatIsSkipped(String type) {
    int skipping = client.register("skip-value", attendanceOnlyWith("{\"name\":\"extra\",\"type\":" + type + "}"));

    for (long length : new long[] {TWO_GIB, Integer.MAX_VALUE, Long.MAX_VALUE}) {
      assertUndecodableInLittleMemory(deserializer, body(skipping, encoder -> write(encoder, length)));
    }
  }

  /** Nested a hundred thousand deep in a field that is skipped: a StackOverflowError would end the thread. */
  @Test
  void bottomlessNesting() {
    int nested = client.register("nested-value", attendanceOnlyWith("{\"name\":\"chain\",\"type\":"
        + "{\"type\":\"record\",\"name\":\"Chain\",\"fields\":["
        + "{\"name\":\"next\",\"type\":[\"null\",\"Chain\"]}]}}"));
    byte[] deep = Arrays.copyOf(WireFormat.prefix(nested), 100_000);
    Arrays.fill(deep, 5, deep.length, (byte) 2);

    assertReason(Reason.MALFORMED, deep);
  }

  @Test
  void quotesNothingOfThePayload() {
    byte[] bad = Arrays.copyOf(good, good.length - 1);

    UndecodableException undecodable = assertReason(Reason.TRUNCATED, bad);

    assertThat(undecodable).hasNoCause().hasMessageNotContaining(Fixtures.NHS_NUMBER);
    assertThat(undecodable.getMessage()).contains("TRUNCATED", "uk.wnb.avro.Attendance", bad.length + " bytes");
  }

  @Test
  void readsOnAfterABadPayload() {
    assertReason(Reason.TRUNCATED, Arrays.copyOf(good, good.length - 3));
    assertReason(Reason.TRAILING_BYTES, Arrays.copyOf(good, good.length + 3));

    assertThat(deserializer.deserialize(Fixtures.TOPIC, good)).isEqualTo(Fixtures.attendance());
  }

  @Test
  void asksOncePerSchemaId() {
    proxy.seen().clear();
    for (int i = 0; i < 10; i++) {
      deserializer.deserialize(Fixtures.TOPIC, good);
    }
    assertThat(proxy.seen()).hasSize(1);
  }

  @Test
  void registryThatDoesNotAnswerIsNoReason() {
    proxy.reply(503, "");

    assertThatThrownBy(() -> deserializer.deserialize(Fixtures.TOPIC, good))
        .isInstanceOf(RegistryUnavailableException.class);
    assertThat(deserializer.deserialize(Fixtures.TOPIC, good)).isEqualTo(Fixtures.attendance());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  void registryThatRefusesIsNoReason(int status) {
    proxy.reply(status, "<html>no</html>");

    assertThatThrownBy(() -> deserializer.deserialize(Fixtures.TOPIC, good))
        .isInstanceOf(RegistryRefusedException.class);
    assertThat(deserializer.deserialize(Fixtures.TOPIC, good)).isEqualTo(Fixtures.attendance());
  }

  @Test
  void waitsForTheRegistryWhenAnIdIsNew() {
    try (AvroDeserializer<Attendance> waiting = new AvroDeserializer<>(Attendance.class)) {
      waiting.configure(Map.of(RegistryConfig.URL, registry.url(), RegistryConfig.RETRY_MAX_WAIT, 50), false);
      registry.stop();
      CompletableFuture<Attendance> read =
          CompletableFuture.supplyAsync(() -> waiting.deserialize(Fixtures.TOPIC, good));
      registry.start();

      assertThat(read).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(Fixtures.attendance());
    }
  }

  private UndecodableException assertReason(Reason reason, byte[] payload) {
    UndecodableException undecodable = catchThrowableOfType(
        UndecodableException.class, () -> deserializer.deserialize(Fixtures.TOPIC, payload));
    assertThat(undecodable).as("%s", reason).isNotNull();
    assertThat(undecodable.reason()).isEqualTo(reason);
    return undecodable;
  }

  private static void assertUndecodableInLittleMemory(AvroDeserializer<?> deserializer, byte[] payload) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assertThatThrownBy(() -> deserializer.deserialize("warm-up", payload)).isInstanceOf(UndecodableException.class);
    long before = threads.getCurrentThreadAllocatedBytes();

    UndecodableException undecodable =
        catchThrowableOfType(UndecodableException.class, () -> deserializer.deserialize("any", payload));

    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(undecodable.reason()).isIn(Reason.MALFORMED, Reason.TRUNCATED);
    assertThat(allocated).isLessThan(1 << 20);
  }

  private byte[] withId(int other) {
    byte[] changed = good.clone();
    System.arraycopy(WireFormat.prefix(other), 0, changed, 0, 5);
    return changed;
  }

  /** An Attendance whose first field is one the reader does not know. */
  private static Schema attendanceOnlyWith(String field) {
    String text = Attendance.getClassSchema().toString();
    return Fixtures.schema(text.replaceFirst("\"fields\":\\[", "\"fields\":[" + field + ","));
  }

  private byte[] body(int schemaId, Consumer<BinaryEncoder> body) {
    return Arrays.copyOf(Fixtures.wire(schemaId, body), 30);
  }

  private static void untilOperation(BinaryEncoder encoder, int operation) {
    for (String text : List.of("e", Fixtures.NHS_NUMBER, "RXX", "r")) {
      string(encoder, text);
    }
    write(encoder, 0);
    write(encoder, 0);
    write(encoder, operation);
  }

  private static void string(BinaryEncoder encoder, String text) {
    try {
      encoder.writeString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(BinaryEncoder encoder, long number) {
    try {
      encoder.writeLong(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

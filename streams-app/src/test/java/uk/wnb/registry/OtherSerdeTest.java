package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.Tick;
import uk.wnb.local.LocalRegistry;
import uk.wnb.registry.UndecodableException.Reason;

/** A serde that a site chose by its class keeps what ours promises. */
class OtherSerdeTest {

  private final LocalRegistry registry = new LocalRegistry().start();
  private final RegistryClient ours = new RegistryClient(Fixtures.once(registry.url()));
  private RegistryClient chosen;
  private Deserializer<Attendance> deserializer;

  @BeforeEach
  void choose() {
    chosen = choosing(GenuineSerde.class.getName());
    deserializer = chosen.deserializer(Attendance.class);
  }

  @AfterEach
  void close() {
    chosen.close();
    ours.close();
    registry.close();
  }

  private RegistryClient choosing(String serde) {
    return new RegistryClient(Fixtures.once(registry.url(), RegistryConfig.SERDE_CLASS, serde));
  }

  private byte[] wire() {
    return ours.<Attendance>serializer().serialize(Fixtures.TOPIC, Fixtures.attendance());
  }

  @Test
  void itReadsWhatOursWritesAndTheOtherWayRound() {
    Serializer<Attendance> serializer = chosen.serializer();

    assertThat(deserializer.deserialize(Fixtures.TOPIC, new RecordHeaders(), wire())).isEqualTo(Fixtures.attendance());
    assertThat(ours.deserializer(Attendance.class)
        .deserialize(Fixtures.TOPIC, serializer.serialize(Fixtures.TOPIC, Fixtures.attendance())))
        .isEqualTo(Fixtures.attendance());
    assertThat(deserializer.deserialize(Fixtures.TOPIC, null)).isNull();
  }

  static Stream<Arguments> broken() {
    byte[] good = {0, 0, 0, 0, 1, 2, 'e'};
    return Stream.of(
        Arguments.of(Reason.EMPTY, new byte[0]),
        Arguments.of(Reason.UNKNOWN_MAGIC_BYTE, new byte[] {1, 0, 0, 0, 1}),
        Arguments.of(Reason.UNKNOWN_SCHEMA_ID, new byte[] {0, 0, 0, 9, 9, 1}),
        Arguments.of(Reason.MALFORMED, good));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatCanNeverBeReadSaysWhy(Reason reason, byte[] payload) {
    wire();
    assertThatThrownBy(() -> deserializer.deserialize(Fixtures.TOPIC, payload))
        .isInstanceOfSatisfying(UndecodableException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void anotherRecordIsNotPassedOff() {
    byte[] tick = ours.<Tick>serializer().serialize("ticks", new Tick(Instant.EPOCH));

    assertThatThrownBy(() -> deserializer.deserialize(Fixtures.TOPIC, tick))
        .isInstanceOfSatisfying(UndecodableException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_RECORD_TYPE));
  }

  @Test
  void aRegistryThatIsDownIsNoFaultOfTheRecord() {
    byte[] wire = wire();
    registry.stop();

    assertThatThrownBy(() -> deserializer.deserialize(Fixtures.TOPIC, wire))
        .isInstanceOf(RegistryUnavailableException.class);
  }

  /** Ours has the schema by then, and only the other still has to ask. */
  @Test
  void norIsOneThatIsDownForTheOtherAlone() {
    byte[] wire = wire();
    RecordReaders<Attendance> known = new RecordReaders<>(chosen, Attendance.class);
    known.of(WireFormat.schemaId(wire));
    registry.stop();

    assertThatThrownBy(() -> deserializer.deserialize(Fixtures.TOPIC, wire))
        .isInstanceOf(RegistryUnavailableException.class);
  }

  @Test
  void nothingOfARecordIsRepeated() {
    byte[] wire = wire();
    byte[] cut = Arrays.copyOf(wire, wire.length - 3);

    assertThatThrownBy(() -> deserializer.deserialize(Fixtures.TOPIC, cut)).hasNoCause()
        .hasMessageNotContaining(Fixtures.NHS_NUMBER);
  }

  @Test
  void aClassThatIsNoSerdeOrNotThereIsNamed() {
    assertThatThrownBy(() -> choosing("io.confluent.kafka.streams.serdes.avro.SpecificAvroSerde"))
        .isInstanceOf(ConfigException.class).hasMessageContaining(RegistryConfig.SERDE_CLASS);
    try (RegistryClient text = choosing(String.class.getName())) {
      assertThatThrownBy(text::serializer).isInstanceOf(ConfigException.class)
          .hasMessageContaining(RegistryConfig.SERDE_CLASS);
    }
  }

  @Test
  void itsSettingsReachItWithoutJavasNotesByDefault() {
    assertThat(OtherSerde.of(Fixtures.once(registry.url(), RegistryConfig.SERDE_CLASS, Seeing.class.getName())))
        .isInstanceOfSatisfying(Seeing.class, seeing -> assertThat(seeing.seen)
            .containsEntry(RegistryConfig.REMOVE_JAVA_PROPERTIES, true).containsEntry("specific.avro.reader", true)
            .containsEntry(RegistryConfig.URL, registry.url()));
  }

  /** Remembers its settings. */
  public static final class Seeing extends Serdes.WrapperSerde<Attendance> {
    private final Map<String, Object> seen = new HashMap<>();

    public Seeing() {
      super(null, null);
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
      seen.putAll(settings);
    }
  }
}

package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.DeadLetter;
import uk.wnb.avro.Setting;

/** What is good goes to the log as it came; what is not goes to the dead letters, once, with its reason. */
class IntakeTest {
  private static final String CHILD = "9990000018";
  private static final Instant DAY = Records.at("2024-03-05");

  private static DetectorDriver driver;
  private static Wire wire;
  private int number;

  @BeforeAll
  static void start() {
    driver = new DetectorDriver();
    wire = new Wire(driver.schemas().url());
  }

  @AfterAll
  static void stop() {
    wire.close();
    driver.close();
  }

  @BeforeEach
  void forgetWhatOthersSent() {
    Topics.all().forEach(driver::raw);
  }

  static Stream<Arguments> oneOfEachKind() {
    return Stream.of(
        Arguments.of(Topics.APPOINTMENTS, Records.booking(CHILD, "k1", DAY).build()),
        Arguments.of(Topics.ATTENDANCES, Records.attendance(CHILD, "k2", DAY, "5").build()),
        Arguments.of(Topics.EMERGENCY_ATTENDANCES, Records.emergency(CHILD, "k3", DAY).build()),
        Arguments.of(Topics.EDUCATION_ATTENDANCE, Records.education(CHILD, "k4", DAY).build()),
        Arguments.of(Topics.CHILD_CONTEXT, Records.context(CHILD, "k5", DAY).build()),
        Arguments.of(Topics.ALERT_REVIEWS, Records.review(CHILD, "k6", DAY).build()));
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  <V extends SpecificRecord> void aGoodEventGoesToTheLogUnchanged(Topic<V> topic, V record) {
    Sent sent = Sent.of(driver.codec(), topic, record).at(Records.recordedAt(record).plusSeconds(5));
    driver.send(sent.withHeaders(new RecordHeader("trace", new byte[] {1})));

    List<TestRecord<byte[], byte[]>> log = driver.raw(Topics.CHILD_EVENTS);
    assertThat(log).hasSize(1);
    assertThat(driver.decode(Topics.CHILD_EVENTS, log.get(0).value()).getEvent()).isEqualTo(record);
    assertThat(log.get(0).key()).isEqualTo(sent.key());
    assertThat(log.get(0).getRecordTime()).isEqualTo(sent.at());
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
  }

  @Test
  void headersOfTheSourceAreNotPassedOn() {
    driver.send(good().withHeaders(new RecordHeader("patient", CHILD.getBytes(StandardCharsets.UTF_8))));
    assertThat(driver.raw(Topics.CHILD_EVENTS)).hasSize(1).allSatisfy(record ->
        assertThat(record.headers()).isEmpty());
    assertThat(driver.raw(Topics.CHILD_RATES)).allSatisfy(record -> assertThat(record.headers()).isEmpty());
  }

  static List<Flaw> flaws() {
    return Flaws.all();
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void aBadRecordIsSetAsideOnceAndItsNeighboursAreNot(Flaw flaw) {
    Sent before = good();
    Sent bad = flaw.sent(wire, CHILD, "bad-" + flaw.name().hashCode(), DAY)
        .withHeaders(headersOf(flaw.sent(wire, CHILD, "x", DAY), new RecordHeader("patient", new byte[] {1})));
    Sent after = good();
    List.of(before, bad, after).forEach(driver::send);

    assertThat(driver.raw(Topics.CHILD_EVENTS)).extracting(TestRecord::key).containsExactly(before.key(), after.key());
    List<TestRecord<byte[], byte[]>> letters = driver.raw(Topics.DEAD_LETTERS);
    assertThat(letters).hasSize(1);
    isLetterOf(flaw, bad, letters.get(0));
  }

  private static void isLetterOf(Flaw flaw, Sent bad, TestRecord<byte[], byte[]> record) {
    DeadLetter letter = driver.decode(Topics.DEAD_LETTERS, record.value());
    assertThat(letter.getReason()).isEqualTo(flaw.reason().code());
    assertThat(bytes(letter.getKey())).isEqualTo(bad.key());
    assertThat(bytes(letter.getValue())).isEqualTo(bad.value());
    assertThat(letter.getSourceTopic()).isEqualTo(bad.topic());
    assertThat(letter.getRecordedAt()).isEqualTo(bad.at().truncatedTo(ChronoUnit.MILLIS));
    assertThat(record.key()).asString().isEqualTo(
        letter.getSourceTopic() + "-" + letter.getSourcePartition() + "@" + letter.getSourceOffset());
    assertThat(record.headers()).containsExactly(
        new RecordHeader("wnb-reason", flaw.reason().code().getBytes(StandardCharsets.UTF_8)));
  }

  /** The producers of Kafka take no more than 1 MiB by default, so a letter must not be larger than its record. */
  @Test
  void whatIsTooLargeToBeCopiedStaysWhereItIs() {
    driver.send(good().withValue(new byte[5_000_000]));
    driver.send(good().withKey(new byte[1_200_000]));
    List<TestRecord<byte[], byte[]>> letters = driver.raw(Topics.DEAD_LETTERS);
    assertThat(letters).hasSize(2).allSatisfy(record -> {
      DeadLetter letter = driver.decode(Topics.DEAD_LETTERS, record.value());
      assertThat(letter.getKey()).isNull();
      assertThat(letter.getValue()).isNull();
      assertThat(letter.getSourceTopic()).isEqualTo("wnb.attendances");
    });
    assertThat(letters).extracting(record -> driver.decode(Topics.DEAD_LETTERS, record.value()).getReason())
        .containsExactly("too-large", "wrong-key");
    assertThat(driver.raw(Topics.CHILD_EVENTS)).isEmpty();
  }

  @Test
  void theLargestThatIsTakenFitsIntoALetterAndIntoTheLog() {
    int most = 1 << 20;
    Sent good = good();
    driver.send(good.withValue(Arrays.copyOf(good.value(), Limits.LARGEST - good.key().length)));
    TestRecord<byte[], byte[]> letter = driver.raw(Topics.DEAD_LETTERS).get(0);
    assertThat(driver.decode(Topics.DEAD_LETTERS, letter.value()).getReason()).isEqualTo("trailing-bytes");
    assertThat(letter.key().length + letter.value().length).isBetween(Limits.LARGEST, most - 1_000);
  }

  @Test
  void aDeadLetterSaysWhereTheRecordStands() {
    driver.send(good());
    driver.send(good().withValue(null));
    driver.send(good());
    driver.send(good().withKey((String) null));
    List<DeadLetter> letters = driver.read(Topics.DEAD_LETTERS);
    assertThat(letters).allSatisfy(letter -> assertThat(letter.getSourcePartition()).isZero());
    assertThat(letters.get(1).getSourceOffset() - letters.get(0).getSourceOffset()).isEqualTo(2);
  }

  @Test
  void anEventOfLongAgoIsTaken() {
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "old", DAY.minus(Duration.ofDays(4000)), "3").build());
    assertThat(driver.raw(Topics.CHILD_EVENTS)).hasSize(1);
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
  }

  /** A day's difference of clocks, and a feed that knows only days, must cost nothing. */
  @Test
  void aClockThatIsADayAheadIsForgiven() {
    Attendance.Builder ahead = Records.attendance(CHILD, "ahead", DAY, "5");
    Sent sent = Sent.of(driver.codec(), Topics.ATTENDANCES, ahead.build());
    driver.send(sent.at(ahead.getRecordedAt().minus(Duration.ofHours(23))));
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
    assertThat(driver.raw(Topics.CHILD_EVENTS)).hasSize(1);
  }

  @Test
  void aSettingThatOnlyANewerSourceKnowsIsTakenAsUnknown() {
    driver.send(NewerSource.attendance(wire, CHILD, "newer", DAY));
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
    Attendance taken = (Attendance) driver.read(Topics.CHILD_EVENTS).get(0).getEvent();
    assertThat(taken.getSetting()).isEqualTo(Setting.UNKNOWN);
    assertThat(taken.getOutcome()).isEqualTo("5");
  }

  private Sent good() {
    number++;
    return Sent.of(driver.codec(), Topics.ATTENDANCES, Records.attendance(CHILD, "good-" + number, DAY, "5").build());
  }

  private static Header[] headersOf(Sent sent, RecordHeader more) {
    return Stream.concat(sent.headers().stream(), Stream.of(more)).toArray(Header[]::new);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    if (buffer == null) {
      return null;
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}

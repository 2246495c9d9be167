package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.avro.Alert;
import uk.wnb.avro.AlertChange;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildRates;
import uk.wnb.avro.DeadLetter;
import uk.wnb.avro.Operation;
import uk.wnb.avro.Tier;
import uk.wnb.concern.Child;
import uk.wnb.concern.Concern;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;

/** From the log to alerts and rates, one child after the other. */
class ChildTest {
  private static final String CHILD = "9990000018";
  private static final Instant FIRST = Records.at("2024-01-08");
  private static final Instant SECOND = Records.at("2024-02-12");

  private DetectorDriver driver;

  @BeforeEach
  void start() {
    driver = new DetectorDriver();
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void twoInARowRaiseAConcern() {
    attend("a1", FIRST, "3");
    assertThat(driver.raw(Topics.NOTIFICATIONS)).isEmpty();
    attend("a2", SECOND, "3");

    List<TestRecord<byte[], byte[]>> told = driver.raw(Topics.NOTIFICATIONS);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).key()).isEqualTo(CHILD.getBytes(StandardCharsets.UTF_8));
    assertThat(told.get(0).getRecordTime()).isEqualTo(SECOND.plus(Duration.ofHours(7)));
    Alert alert = driver.decode(Topics.NOTIFICATIONS, told.get(0).value());
    assertThat(alert.getNhsNumber()).isEqualTo(CHILD);
    assertThat(alert.getChange()).isEqualTo(AlertChange.RAISED);
    assertThat(alert.getTier()).isEqualTo(Tier.INFO);
    assertThat(alert.getSignals()).contains("W2");
    assertThat(alert.getEvidence()).containsExactly("a1-1", "a2-1");
    assertThat(alert.getAsOf()).isEqualTo(LocalDate.parse("2024-02-12"));
    assertThat(alert.getRaisedAt()).isEqualTo(SECOND.plus(Duration.ofHours(7)));
  }

  @Test
  void anotherChildsHistoryIsItsOwn() {
    attend("a1", FIRST, "3");
    driver.send(Topics.ATTENDANCES, Records.attendance("9990000026", "a2", SECOND, "3").build());
    assertThat(driver.raw(Topics.NOTIFICATIONS)).isEmpty();
  }

  /** A history that grows without end would at last be too large for a record, and stop the partition. */
  @Test
  void moreThanAChildCanHaveIsSetAside() {
    Child child = Child.UNKNOWN;
    Event event = null;
    for (int i = 0; i < 5_000; i++) {
      event = Event.of("e" + i, "RXX", "r" + i, FIRST, FIRST, false,
          new Fact.Attendance(Outcome.BROUGHT, "420", Setting.CLINIC, true));
      child = new Child(child.history().apply(event).history(), Concern.NONE, Days.NEVER);
    }
    new ChildStore(driver.store(Names.CHILDREN), new HeapShare(0))
        .put(CHILD.getBytes(StandardCharsets.UTF_8), child, null);
    attend("a1", SECOND, "3");
    assertThat(driver.child(CHILD.getBytes(StandardCharsets.UTF_8)).history().events())
        .isEqualTo(child.history().events());
    assertThat(driver.raw(Topics.DEAD_LETTERS)).singleElement().satisfies(letter -> assertThat(
        driver.decode(Topics.DEAD_LETTERS, letter.value()).getReason()).isEqualTo("history-too-long"));
    assertThat(driver.counted("wnb.events", "verdict", "too-much")).isOne();
  }

  @Test
  void ratesFollowEveryContact() {
    attend("a1", FIRST, "3");
    attend("a2", SECOND, "5");
    List<ChildRates> rates = driver.read(Topics.CHILD_RATES);
    assertThat(rates).extracting(rate -> rate.getWindows().get(0).getOffered()).containsExactly(1, 2);
    assertThat(rates).extracting(rate -> rate.getWindows().get(0).getBrought()).containsExactly(0, 1);
    assertThat(rates).extracting(ChildRates::getNhsNumber).containsOnly(CHILD);
  }

  @Test
  void whatIsNoContactLeavesTheRatesAlone() {
    driver.send(Topics.CHILD_CONTEXT, Records.context(CHILD, "c1", FIRST).build());
    driver.send(Topics.EDUCATION_ATTENDANCE, Records.education(CHILD, "w1", FIRST).build());
    driver.send(Topics.EMERGENCY_ATTENDANCES, Records.emergency(CHILD, "e1", FIRST).build());
    driver.send(Topics.APPOINTMENTS, Records.booking(CHILD, "b1", FIRST).build());
    driver.send(Topics.ALERT_REVIEWS, Records.review(CHILD, "r1", FIRST).build());
    assertThat(driver.raw(Topics.CHILD_RATES)).isEmpty();
    assertThat(driver.counted("wnb.events", "verdict", "added")).isEqualTo(5);
  }

  @Test
  void theSameEventAgainSaysNothing() {
    attend("a1", FIRST, "3");
    attend("a2", SECOND, "3");
    Stream.of(Topics.NOTIFICATIONS, Topics.CHILD_RATES).forEach(driver::raw);
    Child before = state();
    attend("a2", SECOND, "3");

    assertThat(driver.raw(Topics.NOTIFICATIONS)).isEmpty();
    assertThat(driver.raw(Topics.CHILD_RATES)).isEmpty();
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
    assertThat(driver.counted("wnb.events", "verdict", "duplicate")).isEqualTo(1);
    assertThat(state()).isEqualTo(before);
  }

  static Stream<Arguments> corrections() {
    Attendance.Builder wasBrought = second().setEventId("a2-2").setRecordedAt(SECOND.plus(Duration.ofDays(1)));
    return Stream.of(
        Arguments.of("brought after all", Attendance.newBuilder(wasBrought).setOutcome("5").build(), 2),
        Arguments.of("cancelled by the provider", Attendance.newBuilder(wasBrought).setOutcome("4").build(), 1),
        Arguments.of("entered in error", Attendance.newBuilder(wasBrought).setOperation(Operation.RETRACT).build(), 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corrections")
  void aCorrectionTakesTheConcernBack(String what, Attendance correction, int offered) {
    attend("a1", FIRST, "3");
    attend("a2", SECOND, "3");
    Stream.of(Topics.NOTIFICATIONS, Topics.CHILD_RATES).forEach(driver::raw);
    driver.send(Topics.ATTENDANCES, correction);

    assertThat(driver.read(Topics.NOTIFICATIONS)).extracting(Alert::getChange).containsExactly(AlertChange.WITHDRAWN);
    assertThat(driver.read(Topics.CHILD_RATES)).extracting(rates -> rates.getWindows().get(0).getOffered())
        .containsExactly(offered);
    assertThat(driver.counted("wnb.events", "verdict", "amended")).isEqualTo(1);
  }

  @Test
  void anEarlierVersionThatComesLateChangesNothing() {
    driver.send(Topics.ATTENDANCES,
        second().setEventId("a2-2").setOutcome("5").setRecordedAt(SECOND.plus(Duration.ofDays(1))).build());
    driver.raw(Topics.CHILD_RATES);
    attend("a2", SECOND, "3");
    assertThat(driver.raw(Topics.CHILD_RATES)).isEmpty();
    assertThat(driver.counted("wnb.events", "verdict", "superseded")).isEqualTo(1);
  }

  @Test
  void anEventIdUsedAgainIsSetAside() {
    attend("a1", FIRST, "3");
    attend("a1", FIRST, "5");

    assertThat(driver.read(Topics.CHILD_RATES)).hasSize(1);
    List<TestRecord<byte[], byte[]>> log = driver.raw(Topics.CHILD_EVENTS);
    DeadLetter letter = onlyLetter();
    assertThat(letter.getReason()).isEqualTo("event-id-reused");
    assertThat(letter.getSourceTopic()).isEqualTo("wnb.child-events");
    assertThat(letter.getSourceOffset()).isEqualTo(1);
    assertThat(letter.getValue().array()).isEqualTo(log.get(1).value());
    assertThat(driver.counted("wnb.events", "verdict", "conflict")).isEqualTo(1);
    assertThat(driver.counted("wnb.dead.letters", "reason", "event-id-reused")).isEqualTo(1);
  }

  @Test
  void aCorrectionOfAFoldedRecordIsSetAside() {
    Instant longAgo = Records.at("2015-01-12");
    attend("a1", longAgo, "3");
    attend("a2", SECOND, "5");
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "a1", longAgo, "5").setEventId("a1-2")
        .setRecordedAt(SECOND.plus(Duration.ofDays(1))).build());

    assertThat(onlyLetter().getReason()).isEqualTo("too-old");
    assertThat(driver.counted("wnb.events", "verdict", "too-old")).isEqualTo(1);
  }

  /** Sources of our own append to the log directly, so what stands there is checked again. */
  @Test
  void whatIsBadInTheLogItselfIsSetAside() {
    Attendance bad = second().setOutcome("9").build();
    byte[] value = driver.codec().<ChildEvent>serializer()
        .serialize(Topics.CHILD_EVENTS.name(), new ChildEvent(bad));
    Sent inLog = new Sent(Topics.CHILD_EVENTS.name(), CHILD.getBytes(StandardCharsets.UTF_8), value, SECOND, List.of());
    attend("a1", FIRST, "3");
    driver.send(inLog);
    driver.send(inLog.withValue(new byte[] {0, 0}));
    driver.send(inLog.withValue(null));
    attend("a3", SECOND, "3");

    assertThat(driver.read(Topics.DEAD_LETTERS)).extracting(DeadLetter::getReason)
        .containsExactly("unknown-code", "truncated", "empty");
    assertThat(driver.read(Topics.NOTIFICATIONS)).extracting(Alert::getChange).containsExactly(AlertChange.RAISED);
  }

  @Test
  void nothingPrivateStandsInTheHeaders() {
    attend("a1", FIRST, "3");
    attend("a2", SECOND, "3");
    Stream.of(Topics.NOTIFICATIONS, Topics.CHILD_RATES, Topics.CHILD_EVENTS)
        .flatMap(topic -> driver.raw(topic).stream())
        .forEach(record -> assertThat(record.headers()).isEmpty());
  }

  private void attend(String recordId, Instant at, String outcome) {
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, recordId, at, outcome).build());
  }

  private static Attendance.Builder second() {
    return Records.attendance(CHILD, "a2", SECOND, "3");
  }

  private DeadLetter onlyLetter() {
    List<DeadLetter> letters = driver.read(Topics.DEAD_LETTERS);
    assertThat(letters).hasSize(1);
    return letters.get(0);
  }

  private Child state() {
    return driver.child(CHILD.getBytes(StandardCharsets.UTF_8));
  }
}

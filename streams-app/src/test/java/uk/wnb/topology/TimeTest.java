package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.Alert;
import uk.wnb.avro.AlertChange;
import uk.wnb.avro.AppointmentStatus;
import uk.wnb.avro.CancelledBy;
import uk.wnb.avro.ChildRates;
import uk.wnb.history.Days;

/** Time passes by ticks and by nothing else. */
class TimeTest {
  private static final String CHILD = "9990000018";
  private static final String OTHER = "9990000026";
  private static final Instant FIRST = Records.at("2024-01-08");
  private static final Instant SECOND = Records.at("2024-02-12");
  /** The second has left the window of twelve months. */
  private static final Instant QUIET = Records.at("2025-02-12");
  /** Six months of quiet later. */
  private static final Instant STOOD_DOWN = Records.at("2025-08-13");

  private DetectorDriver driver;

  @BeforeEach
  void start() {
    driver = DetectorDriver.unhurried();
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void aConcernStandsDownByTicksAlone() {
    concern(CHILD);
    driver.tick(QUIET);
    assertThat(driver.raw(Topics.NOTIFICATIONS)).isEmpty();
    driver.tick(STOOD_DOWN);
    List<Alert> told = driver.read(Topics.NOTIFICATIONS);
    assertThat(told).extracting(Alert::getChange).containsExactly(AlertChange.STOOD_DOWN);
    assertThat(told.get(0).getRaisedAt()).isEqualTo(STOOD_DOWN);
  }

  /** What is to be reviewed and nobody looks at climbs, a level at a time. */
  @Test
  void whatNobodyLooksAtClimbsByTicks() {
    driver.close();
    driver = DetectorDriver.asking();
    concern(CHILD);
    for (int day = 1; day <= 30; day++) {
      driver.tick(SECOND.plus(Duration.ofDays(day)));
    }
    List<Alert> told = driver.read(Topics.NOTIFICATIONS);
    assertThat(told).extracting(Alert::getChange).containsExactly(AlertChange.ESCALATED, AlertChange.ESCALATED);
    assertThat(told).extracting(Alert::getLevel).containsExactly(1, 2);
    assertThat(told).extracting(Alert::getOwner).doesNotContainNull().doesNotHaveDuplicates();
  }

  @Test
  void theSameTickAgainSaysNothing() {
    concern(CHILD);
    driver.tick(QUIET);
    driver.tick(STOOD_DOWN);
    driver.raw(Topics.NOTIFICATIONS);
    List<Bytes> due = due();
    driver.tick(STOOD_DOWN);
    assertThat(driver.raw(Topics.NOTIFICATIONS)).isEmpty();
    assertThat(due()).isEqualTo(due);
  }

  /** An instance that was paused may write a tick long after the others have gone on. */
  @Test
  void aLateTickDoesNotTurnTimeBack() {
    driver.tick(STOOD_DOWN);
    driver.tick(FIRST);
    missTwo(CHILD, SECOND);
    assertThat(driver.read(Topics.NOTIFICATIONS)).isEmpty();
    assertThat(new Clock(driver.store(Names.CLOCK)).millis()).isEqualTo(STOOD_DOWN.toEpochMilli());
  }

  /** The clock is that of the ticks: one child's event recorded ahead of it does not make others due. */
  @Test
  void anEventAheadOfTheTicksAgesItsOwnChildOnly() {
    concern(CHILD);
    driver.tick(QUIET);
    missTwo(OTHER, STOOD_DOWN);
    assertThat(driver.read(Topics.NOTIFICATIONS)).extracting(Alert::getNhsNumber).containsOnly(OTHER);
    driver.tick(STOOD_DOWN);
    assertThat(driver.read(Topics.NOTIFICATIONS)).extracting(Alert::getNhsNumber).contains(CHILD);
  }

  @Test
  void theRecordsOwnTimeFiresNothing() {
    concern(CHILD);
    driver.tick(QUIET);
    Sent sent = Sent.of(driver.codec(), Topics.CHILD_CONTEXT, Records.context(OTHER, "c1", FIRST).build());
    driver.send(sent.at(Records.at("2038-01-19")));
    driver.tick(QUIET.plus(Duration.ofDays(1)));
    assertThat(driver.raw(Topics.NOTIFICATIONS)).isEmpty();
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
  }

  @Test
  void ratesAreToldAgainOnTheDayOfWhatWasCancelledInAdvance() {
    driver.send(Topics.APPOINTMENTS, Records.booking(CHILD, "b1", SECOND).setStatus(AppointmentStatus.CANCELLED)
        .setCancelledBy(CancelledBy.FAMILY).build());
    assertThat(driver.read(Topics.CHILD_RATES)).extracting(TimeTest::offered).containsOnly(0);
    driver.tick(SECOND.minus(Duration.ofDays(1)));
    assertThat(driver.raw(Topics.CHILD_RATES)).isEmpty();
    driver.tick(SECOND);
    assertThat(driver.read(Topics.CHILD_RATES)).extracting(TimeTest::offered).containsExactly(1);
    driver.tick(SECOND.plus(Duration.ofDays(1)));
    assertThat(driver.raw(Topics.CHILD_RATES)).isEmpty();
  }

  /** What is more than one tick can hold is done by the records that follow, a few each. */
  @Test
  void moreThanATickCanHoldIsDoneByTheRecordsThatFollow() {
    int more = 25;
    SyntheticChildren.first(ChildProcessor.DUE_AT_A_TICK + more).forEach(this::concern);
    driver.forgetChangelogs();
    driver.tick(QUIET);
    assertThat(dueBy(QUIET)).isEqualTo(more);

    contextOf(OTHER, "c1");
    assertThat(dueBy(QUIET)).isEqualTo(more - ChildProcessor.DUE_AT_A_RECORD);
    contextOf(OTHER, "c2");
    contextOf(OTHER, "c3");
    assertThat(dueBy(QUIET)).isZero();

    driver.tick(STOOD_DOWN);
    contextOf(OTHER, "c4");
    contextOf(OTHER, "c5");
    contextOf(OTHER, "c6");
    assertThat(driver.read(Topics.NOTIFICATIONS)).extracting(Alert::getChange)
        .hasSize(ChildProcessor.DUE_AT_A_TICK + more).containsOnly(AlertChange.STOOD_DOWN);
  }

  private void concern(String child) {
    missTwo(child, SECOND);
    assertThat(driver.read(Topics.NOTIFICATIONS)).extracting(Alert::getChange).containsExactly(AlertChange.RAISED);
  }

  private void missTwo(String child, Instant last) {
    Instant before = last.minus(Duration.between(FIRST, SECOND));
    driver.send(Topics.ATTENDANCES, Records.attendance(child, "a1-" + last, before, "3").build());
    driver.send(Topics.ATTENDANCES, Records.attendance(child, "a2-" + last, last, "3").build());
  }

  private void contextOf(String child, String recordId) {
    driver.send(Topics.CHILD_CONTEXT, Records.context(child, recordId, SECOND).build());
  }

  private static int offered(ChildRates rates) {
    return rates.getWindows().get(2).getOffered();
  }

  private long dueBy(Instant at) {
    Bytes end = Keys.dueFrom(Days.of(at) + 1);
    return due().stream().filter(key -> key.compareTo(end) < 0).count();
  }

  private List<Bytes> due() {
    List<Bytes> keys = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> all = driver.store(Names.DUE).all()) {
      all.forEachRemaining(entry -> keys.add(entry.key));
    }
    return keys;
  }
}

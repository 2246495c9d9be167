package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.Alert;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.AuditCount;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.FactType;
import uk.wnb.avro.Operation;
import uk.wnb.avro.ReviewOutcome;

/** What the audit is told: changes to counts, exactly once, with nobody in them. */
class AuditTopicTest {
  private static final String CHILD = SyntheticChildren.first(1).get(0);
  private static final Instant FIRST = Records.at("2024-01-08");
  private static final Instant SECOND = Records.at("2024-02-12");

  private final DetectorDriver driver = new DetectorDriver();
  private final Map<String, Long> counts = new TreeMap<>();

  @BeforeEach
  void nothingSaidYet() {
    assertThat(driver.read(Topics.AUDIT)).isEmpty();
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void aBookingBecomesItsOutcome() {
    driver.send(Topics.APPOINTMENTS, Records.booking(CHILD, "r1", FIRST).build());
    assertThat(sums()).isEqualTo(Map.of("2024-01 without-outcome", 1L));
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r1", FIRST, "3").build());
    assertThat(sums()).isEqualTo(
        Map.of("2024-01 offered", 1L, "2024-01 wnb", 1L, "2024-01 child-months", 1L));
  }

  @Test
  void anAmendedOutcomeMovesOneFromOneCountToAnother() {
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r1", FIRST, "3").build());
    driver.read(Topics.AUDIT);
    driver.send(Topics.ATTENDANCES, again("r1", "5").build());
    assertThat(sums()).isEqualTo(Map.of("2024-01 wnb", -1L, "2024-01 brought", 1L));
  }

  @Test
  void whatComesTwiceOrIsOvertakenIsNotCountedAgain() {
    driver.send(Topics.ATTENDANCES, again("r1", "5").build());
    driver.read(Topics.AUDIT);
    driver.send(Topics.ATTENDANCES, again("r1", "5").build());
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r1", FIRST, "3").build());
    assertThat(driver.read(Topics.AUDIT)).isEmpty();
  }

  @Test
  void aRecordTakenBackTakesItsCountsWithIt() {
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r1", FIRST, "3").build());
    driver.send(Topics.ATTENDANCES, again("r1", "3").setOperation(Operation.RETRACT).build());
    assertThat(sums()).isEmpty();
  }

  /** The same appointment under the number that the child really has: taken back there, told here. */
  @Test
  void anAppointmentMovedToAnotherNumberIsCountedOnce() {
    String other = SyntheticChildren.first(2).get(1);
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r1", FIRST, "3").build());
    Map<String, Long> before = Map.copyOf(sums());
    driver.send(Topics.ATTENDANCES, again("r1", "3").setOperation(Operation.RETRACT).build());
    driver.send(Topics.ATTENDANCES, Records.attendance(other, "r1", FIRST, "3").build());
    assertThat(sums()).isEqualTo(before);
  }

  @Test
  void whatIsLearntLaterMovesTheCounts() {
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r1", FIRST, "5").build());
    driver.send(Topics.CHILD_CONTEXT, told(FactType.ETHNICITY, "A"));
    List<AuditCount> all = driver.read(Topics.AUDIT);
    Map<String, Long> byEthnicity = new TreeMap<>();
    all.forEach(count -> count.getChanges().forEach(change ->
        byEthnicity.merge(count.getEthnicity() + " " + change.getMeasure(), change.getDelta(), Long::sum)));
    assertThat(byEthnicity).containsEntry("A brought", 1L).containsEntry("A child-months", 1L)
        .containsEntry("not-known brought", 0L).containsEntry("not-known offered", 0L);
  }

  @Test
  void alertsAndWhatWasDoneWithThemAreCounted() {
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r1", FIRST, "3").build());
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r2", SECOND, "3").build());
    Alert alert = driver.read(Topics.NOTIFICATIONS).get(0);
    assertThat(sums()).containsEntry("2024-02 alerts-raised", 1L).containsEntry("2024-02 not-reviewed", 1L);
    driver.send(Topics.ALERT_REVIEWS, Records.review(CHILD, "v1", SECOND.plus(Duration.ofDays(1)))
        .setAlertId(alert.getAlertId()).setOutcome(ReviewOutcome.NO_CONCERN).build());
    assertThat(sums()).containsEntry("2024-02 alerts-raised", 1L).doesNotContainKey("2024-02 not-reviewed")
        .containsEntry("2024-02 reviewed-in-time", 1L).containsEntry("2024-02 review-0-1-days", 1L)
        .containsEntry("2024-02 review-no-concern", 1L);
  }

  @Test
  void nobodyIsInIt() {
    driver.send(Topics.CHILD_CONTEXT, Records.context(CHILD, "secret-household", FIRST).setValue("HOUSE9").build());
    driver.send(Topics.APPOINTMENTS, Records.booking(CHILD, "secret-1", FIRST).setReferralId("secret-ref").build());
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "secret-1", FIRST, "3").build());
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "secret-2", SECOND, "3").build());
    driver.send(Topics.ALERT_REVIEWS, Records.review(CHILD, "secret-3", SECOND)
        .setAlertId(driver.read(Topics.NOTIFICATIONS).get(0).getAlertId()).build());
    List<TestRecord<byte[], byte[]>> records = driver.raw(Topics.AUDIT);
    assertThat(records).hasSizeGreaterThan(4);
    for (TestRecord<byte[], byte[]> record : records) {
      String text = new String(record.key(), StandardCharsets.ISO_8859_1)
          + new String(record.value(), StandardCharsets.ISO_8859_1);
      assertThat(text).doesNotContain(CHILD, "secret", "HOUSE9", "named-nurse");
      assertThat(record.headers()).isEmpty();
    }
  }

  @Test
  void aRecordSetAsideForACodeThatNobodyKnowsIsCountedForItsSource() {
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r1", FIRST, "LOCAL").build());
    driver.send(Topics.ATTENDANCES, Records.attendance("1234567890", "r2", FIRST, "3").build());
    List<AuditCount> told = driver.read(Topics.AUDIT);
    assertThat(told).singleElement().satisfies(count -> {
      assertThat(count.getProvider()).isEqualTo("RJE");
      assertThat(count.getChanges()).singleElement().hasToString("{\"measure\": \"unknown-codes\", \"delta\": 1}");
    });
  }

  /** A source may write anything where a code belongs. */
  @Test
  void whatIsNoCodeIsNotKnown() {
    driver.send(Topics.CHILD_CONTEXT, told(FactType.ETHNICITY, "Nobody Inparticular"));
    driver.send(Topics.CHILD_CONTEXT, Records.context(CHILD, "r", FIRST)
        .setFact(FactType.RESPONSIBLE_ORGANISATION).setValue(CHILD).build());
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r1", FIRST, "3").setSource(CHILD).build());
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r2", SECOND, "3").setSource(CHILD).build());
    assertThat(driver.read(Topics.NOTIFICATIONS)).isNotEmpty();
    List<AuditCount> told = driver.read(Topics.AUDIT);
    assertThat(told).isNotEmpty().allSatisfy(count -> {
      assertThat(count.getProvider()).isIn("not-known", "not-applicable");
      assertThat(count.getEthnicity()).isEqualTo("not-known");
    });
  }

  @Test
  void theKeyIsTheSlice() {
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r1", FIRST, "3").setFirstAttendance("1").build());
    assertThat(driver.raw(Topics.AUDIT)).extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
        .containsExactly("2024-01|RJE|420|clinic|first|not-known|not-known|not-known|not-known|not-known|not-known");
  }

  /** The first of the month by day, and of one day by what tells the slices apart, in whichever order they come. */
  @Test
  void aChildsMonthCountsWhereItsFirstAppointmentWas() {
    String otherSpecialty = "110";
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r1", SECOND, "5").build());
    assertThat(months()).isEqualTo(Map.of("2024-02 RJE 420", 1L));
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r2", SECOND, "5").setSpecialty(otherSpecialty).build());
    assertThat(months()).isEqualTo(Map.of("2024-02 RJE 420", -1L, "2024-02 RJE 110", 1L));
    driver.send(Topics.ATTENDANCES,
        Records.attendance(CHILD, "r3", SECOND.minus(Duration.ofDays(1)), "3").setSource("RXX").build());
    assertThat(months()).isEqualTo(Map.of("2024-02 RJE 110", -1L, "2024-02 RXX 420", 1L));
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "r4", FIRST, "5").build());
    assertThat(months()).isEqualTo(Map.of("2024-01 RJE 420", 1L));
  }

  private Map<String, Long> months() {
    Map<String, Long> sums = new TreeMap<>();
    for (AuditCount count : driver.read(Topics.AUDIT)) {
      String where = count.getMonth() + " " + count.getProvider() + " " + count.getSpecialty();
      count.getChanges().stream().filter(change -> change.getMeasure().equals("child-months"))
          .forEach(change -> sums.merge(where, change.getDelta(), Long::sum));
    }
    return sums;
  }

  private static Attendance.Builder again(String recordId, String outcome) {
    return Records.attendance(CHILD, recordId, FIRST, outcome).setEventId(recordId + "-2")
        .setRecordedAt(FIRST.plus(Duration.ofDays(1)));
  }

  private static ChildContext told(FactType fact, String value) {
    return Records.context(CHILD, "f", Records.at(LocalDate.parse("2024-01-20"))).setFact(fact).setValue(value).build();
  }

  /** All that was told so far, month by month; what has come to nothing is left out. */
  private Map<String, Long> sums() {
    driver.read(Topics.AUDIT).forEach(count -> count.getChanges().forEach(change ->
        counts.merge(count.getMonth() + " " + change.getMeasure(), change.getDelta(), Long::sum)));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}

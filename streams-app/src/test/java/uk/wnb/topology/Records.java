package uk.wnb.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.AlertReview;
import uk.wnb.avro.Appointment;
import uk.wnb.avro.AppointmentStatus;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.CancelledBy;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.Complaint;
import uk.wnb.avro.DischargeStatus;
import uk.wnb.avro.EducationAttendance;
import uk.wnb.avro.EmergencyAttendance;
import uk.wnb.avro.FactType;
import uk.wnb.avro.Operation;
import uk.wnb.avro.Provision;
import uk.wnb.avro.ReviewOutcome;
import uk.wnb.avro.Setting;
import uk.wnb.avro.TrustedClasses;

/** Input records with invented contents, each good as it stands; a test changes what it is about. */
public final class Records {
  private static final String HOSPITAL = "RJE";
  private static final Duration UNTIL_RECORDED = Duration.ofHours(7);

  static {
    TrustedClasses.install();
  }

  private Records() {
  }

  /** Ten in the morning, UTC, of {@code day}. */
  public static Instant at(LocalDate day) {
    return day.atStartOfDay().plusHours(10).toInstant(ZoneOffset.UTC);
  }

  /** Ten in the morning, UTC, of {@code day}, such as 2024-01-31. */
  public static Instant at(String day) {
    return at(LocalDate.parse(day));
  }

  /** An outcome, recorded in the evening of the same day; its event id is the record id's with "-1". */
  public static Attendance.Builder attendance(String child, String recordId, Instant occursAt, String outcome) {
    return Attendance.newBuilder().setEventId(recordId + "-1").setNhsNumber(child).setSource(HOSPITAL)
        .setRecordId(recordId).setOccursAt(occursAt).setRecordedAt(occursAt.plus(UNTIL_RECORDED))
        .setOperation(Operation.ASSERT).setOutcome(outcome).setSpecialty("420").setSetting(Setting.CLINIC);
  }

  /** A booking, made a month before. */
  public static Appointment.Builder booking(String child, String recordId, Instant occursAt) {
    return Appointment.newBuilder().setEventId(recordId + "-0").setNhsNumber(child).setSource(HOSPITAL)
        .setRecordId(recordId).setOccursAt(occursAt).setRecordedAt(occursAt.minus(Duration.ofDays(30)))
        .setOperation(Operation.ASSERT).setStatus(AppointmentStatus.BOOKED).setCancelledBy(CancelledBy.UNKNOWN)
        .setSpecialty("420").setSetting(Setting.CLINIC);
  }

  /** An unplanned visit to A&amp;E. */
  public static EmergencyAttendance.Builder emergency(String child, String recordId, Instant occursAt) {
    return EmergencyAttendance.newBuilder().setEventId(recordId + "-1").setNhsNumber(child).setSource(HOSPITAL)
        .setRecordId(recordId).setOccursAt(occursAt).setRecordedAt(occursAt.plus(UNTIL_RECORDED))
        .setOperation(Operation.ASSERT).setDischargeStatus(DischargeStatus.COMPLETED).setComplaint(Complaint.ILLNESS);
  }

  /** A week at school, three of ten sessions present. */
  public static EducationAttendance.Builder education(String child, String recordId, Instant occursAt) {
    return EducationAttendance.newBuilder().setEventId(recordId + "-1").setNhsNumber(child).setSource("123456")
        .setRecordId(recordId).setOccursAt(occursAt).setRecordedAt(occursAt.plus(UNTIL_RECORDED))
        .setOperation(Operation.ASSERT).setProvision(Provision.SCHOOL).setPossible(10).setPresent(3).setAuthorised(2)
        .setUnauthorised(5).setUnable(0);
  }

  /** A household that the child belongs to. */
  public static ChildContext.Builder context(String child, String recordId, Instant occursAt) {
    return ChildContext.newBuilder().setEventId(recordId + "-1").setNhsNumber(child).setSource("E06000021")
        .setRecordId(recordId).setOccursAt(occursAt).setRecordedAt(occursAt.plus(UNTIL_RECORDED))
        .setOperation(Operation.ASSERT).setFact(FactType.HOUSEHOLD).setValue("H1");
  }

  /** A review of an alert. */
  public static AlertReview.Builder review(String child, String recordId, Instant occursAt) {
    return AlertReview.newBuilder().setEventId(recordId + "-1").setNhsNumber(child).setSource(HOSPITAL)
        .setRecordId(recordId).setOccursAt(occursAt).setRecordedAt(occursAt.plus(UNTIL_RECORDED))
        .setOperation(Operation.ASSERT).setAlertId("a1").setOutcome(ReviewOutcome.SUPPORT_OFFERED)
        .setReviewer("named-nurse");
  }

  /** Whose record it is; every input record has its NHS number second. */
  public static String child(SpecificRecord record) {
    return (String) record.get(1);
  }

  /** When it was recorded; every input record has that sixth. */
  public static Instant recordedAt(SpecificRecord record) {
    return (Instant) record.get(5);
  }
}

package uk.wnb.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.AlertReview;
import uk.wnb.avro.Appointment;
import uk.wnb.avro.AppointmentStatus;
import uk.wnb.avro.Attendance;
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
import uk.wnb.history.Event;

/** Input records that are right in every way, and the reader to read them with. All children invented. */
final class Given {
  static final String CHILD = "9990000018";
  static final Instant DUE = Instant.parse("2020-07-14T09:30:00Z");
  static final Instant RECORDED = Instant.parse("2020-07-14T17:00:00Z");
  /** When Kafka was told, a little later. */
  static final Instant SENT = RECORDED.plusSeconds(60);

  private static final EventReader READER = new EventReader(OutcomeCodes.NATIONAL);

  static {
    TrustedClasses.install();
  }

  private Given() {
  }

  static Event read(SpecificRecord record) {
    return READER.read(CHILD, record, SENT);
  }

  static Event read(String key, SpecificRecord record, Instant sentAt) {
    return READER.read(key, record, sentAt);
  }

  static List<SpecificRecord> oneOfEach() {
    return List.of(appointment().build(), attendance().build(), emergency().build(), education().build(),
        context().build(), review().build());
  }

  static Appointment.Builder appointment() {
    return Appointment.newBuilder().setEventId("e1").setNhsNumber(CHILD).setSource("ZZT01").setRecordId("op-1")
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.ASSERT)
        .setStatus(AppointmentStatus.BOOKED).setSpecialty("290").setSetting(Setting.CLINIC);
  }

  static Attendance.Builder attendance() {
    return Attendance.newBuilder().setEventId("e2").setNhsNumber(CHILD).setSource("ZZT01").setRecordId("op-1")
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.ASSERT)
        .setOutcome("5").setSpecialty("290").setSetting(Setting.CLINIC).setSeen(true);
  }

  static EmergencyAttendance.Builder emergency() {
    return EmergencyAttendance.newBuilder().setEventId("e3").setNhsNumber(CHILD).setSource("ZZE01").setRecordId("ed-1")
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.ASSERT)
        .setDischargeStatus(DischargeStatus.COMPLETED).setComplaint(Complaint.ILLNESS);
  }

  static EducationAttendance.Builder education() {
    return EducationAttendance.newBuilder().setEventId("e4").setNhsNumber(CHILD).setSource("ZZS01").setRecordId("w29")
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.ASSERT)
        .setProvision(Provision.SCHOOL).setPossible(10).setPresent(7).setAuthorised(2).setUnauthorised(1);
  }

  static ChildContext.Builder context() {
    return ChildContext.newBuilder().setEventId("e5").setNhsNumber(CHILD).setSource("ZZL01").setRecordId("c-1")
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.ASSERT)
        .setFact(FactType.HOUSEHOLD).setValue("H1");
  }

  static AlertReview.Builder review() {
    return AlertReview.newBuilder().setEventId("e6").setNhsNumber(CHILD).setSource("ZZT01").setRecordId("v-1")
        .setOccursAt(DUE).setRecordedAt(RECORDED).setOperation(Operation.ASSERT)
        .setAlertId("00ff").setOutcome(ReviewOutcome.SUPPORT_OFFERED).setReviewer("named-nurse");
  }

  /** {@code record} with one field changed; anything that its Java type can hold. */
  static <R extends SpecificRecord> R with(R record, String field, Object value) {
    record.put(record.getSchema().getField(field).pos(), value);
    return record;
  }

  /** {@code record} as it comes out of Kafka: written by Avro and read again. */
  static SpecificRecord sent(SpecificRecord record) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
      new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
      encoder.flush();
      return new SpecificDatumReader<SpecificRecord>(record.getSchema()).read(null,
          DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

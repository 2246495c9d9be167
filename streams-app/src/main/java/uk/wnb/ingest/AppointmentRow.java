package uk.wnb.ingest;

import uk.wnb.avro.Appointment;
import uk.wnb.avro.AppointmentStatus;
import uk.wnb.avro.CancelledBy;

/** A row of type appointment. Code: booked, rescheduled or cancelled; then {@code cancelled-by=family|provider}. */
final class AppointmentRow {
  private static final Words<AppointmentStatus> STATUSES = Words.of(AppointmentStatus.class);
  private static final Words<CancelledBy> CANCELLERS = Words.of(CancelledBy.class);

  private AppointmentRow() {
  }

  static Appointment read(Row row) {
    return Appointment.newBuilder(row.envelope(new Appointment()))
        .setStatus(row.code(STATUSES, AppointmentStatus.BOOKED))
        .setCancelledBy(row.detail().word("cancelled-by", CANCELLERS, CancelledBy.UNKNOWN))
        .setSpecialty(row.getOrNull(Column.SPECIALTY))
        .setSetting(Place.of(row))
        .setReferralId(row.detail().get("referral"))
        .setFirstAttendance(row.detail().get("first"))
        .setReason(row.detail().get("reason"))
        .build();
  }
}

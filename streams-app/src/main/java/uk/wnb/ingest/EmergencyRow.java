package uk.wnb.ingest;

import uk.wnb.avro.Complaint;
import uk.wnb.avro.DischargeStatus;
import uk.wnb.avro.EmergencyAttendance;

/** A row of type emergency. Code: how the attendance ended; why the child came is {@code complaint=…}. */
final class EmergencyRow {
  private static final Words<DischargeStatus> STATUSES = Words.of(DischargeStatus.class);
  private static final Words<Complaint> COMPLAINTS = Words.of(Complaint.class);

  private EmergencyRow() {
  }

  static EmergencyAttendance read(Row row) {
    return EmergencyAttendance.newBuilder(row.envelope(new EmergencyAttendance()))
        .setDischargeStatus(row.code(STATUSES, DischargeStatus.COMPLETED))
        .setComplaint(row.detail().word("complaint", COMPLAINTS, Complaint.UNKNOWN))
        .setPlanned(Boolean.TRUE.equals(row.detail().flag("planned")))
        .setAttendanceCategory(row.detail().get("category"))
        .setTransferred(Boolean.TRUE.equals(row.detail().flag("transferred")))
        .setSite(row.detail().get("site"))
        .setNonMobile(row.detail().flag("non-mobile"))
        .setInjuredAt(row.detail().time("injured-at"))
        .build();
  }
}

package uk.wnb.ingest;

import uk.wnb.avro.Attendance;

/** A row of type attendance. Code: national or local, as it stands; the intake knows which there are. */
final class AttendanceRow {
  private static final String NOT_YET_KNOWN = "0";

  private AttendanceRow() {
  }

  static Attendance read(Row row) {
    return Attendance.newBuilder(row.envelope(new Attendance()))
        .setOutcome(outcome(row))
        .setSpecialty(row.getOrNull(Column.SPECIALTY))
        .setSetting(Place.of(row))
        .setSeen(row.detail().flag("seen"))
        .setReferralId(row.detail().get("referral"))
        .setFirstAttendance(row.detail().get("first"))
        .setOutcomeOfAttendance(row.detail().get("outcome-of-attendance"))
        .setReason(row.detail().get("reason"))
        .build();
  }

  private static String outcome(Row row) {
    String code = row.get(Column.CODE);
    return code.isEmpty() && row.isRetraction() ? NOT_YET_KNOWN : code;
  }
}

package uk.wnb.ingest;

import uk.wnb.avro.EducationAttendance;
import uk.wnb.avro.Provision;

/** A row of type education: a week's sessions. Code, or {@code provision=…}: school or early-years. */
final class EducationRow {
  private static final Words<Provision> PROVISIONS = Words.of(Provision.class);

  private EducationRow() {
  }

  static EducationAttendance read(Row row) {
    return EducationAttendance.newBuilder(row.envelope(new EducationAttendance()))
        .setProvision(provision(row))
        .setPossible(required(row, "possible"))
        .setPresent(required(row, "present"))
        .setAuthorised(row.detail().count("authorised", 0))
        .setUnauthorised(row.detail().count("unauthorised", 0))
        .setUnable(row.detail().count("unable", 0))
        .build();
  }

  private static Provision provision(Row row) {
    Provision inDetail = row.detail().word("provision", PROVISIONS, Provision.UNKNOWN);
    return PROVISIONS.read(row.get(Column.CODE), Column.CODE.title(), inDetail);
  }

  private static int required(Row row, String key) {
    return row.isRetraction() ? row.detail().count(key, 0) : row.detail().count(key);
  }
}

package uk.wnb.ingest;

import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.Tick;

/** What a row tells of, and how it is read. The names are those of the column {@code type}. */
enum RowType {
  APPOINTMENT(AppointmentRow::read),
  ATTENDANCE(AttendanceRow::read),
  EMERGENCY(EmergencyRow::read),
  EDUCATION(EducationRow::read),
  CONTEXT(ContextRow::read),
  REVIEW(ReviewRow::read),
  TICK(row -> new Tick(row.recordedAt()));

  private final Function<Row, SpecificRecord> reader;

  RowType(Function<Row, SpecificRecord> reader) {
    this.reader = reader;
  }

  SpecificRecord record(Row row) {
    return reader.apply(row);
  }
}

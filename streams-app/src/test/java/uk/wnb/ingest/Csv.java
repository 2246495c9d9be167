package uk.wnb.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.commons.csv.CSVFormat;
import uk.wnb.intake.Reason;

/** Flat files for tests, written out here independently of the code that reads them. All children invented. */
final class Csv {
  static final String HEADER =
      "type,event_id,nhs_number,source,record_id,occurs_at,recorded_at,code,specialty,setting,operation,detail";
  static final String CHILD = "9990000018";

  private Csv() {
  }

  /** A row that is complete but for what {@code changes}, each {@code column=value}, say of it. */
  static String row(String type, String... changes) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : HEADER.split(",")) {
      columns.put(column, "");
    }
    columns.put("type", type);
    columns.put("event_id", "e1");
    columns.put("nhs_number", CHILD);
    columns.put("source", "ZZT01");
    columns.put("record_id", "r1");
    columns.put("occurs_at", "2020-01-14T10:30");
    columns.put("recorded_at", "2020-01-14T18:00");
    for (String change : changes) {
      int equals = change.indexOf('=');
      if (columns.put(change.substring(0, equals), change.substring(equals + 1)) == null) {
        throw new IllegalArgumentException("no such column: " + change);
      }
    }
    return CSVFormat.RFC4180.format(columns.values().toArray());
  }

  static String file(String... rows) {
    return HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n";
  }

  static List<FlatRow> read(String text) {
    try (FlatFile file = new FlatFile(new StringReader(text))) {
      return file.rows().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record that a file of one row tells of. */
  static <R extends SpecificRecord> R told(Class<R> type, String row) {
    return type.cast(((FlatRow.Told) only(row)).record());
  }

  /** Why a file of one row cannot be read. */
  static FlatRow.Problem problem(String row) {
    return (FlatRow.Problem) only(row);
  }

  /** That {@code row} is a problem, of this line, for this reason, with this detail. */
  static void assertProblem(FlatRow row, long line, Reason reason, String detail) {
    assertThat(row).isInstanceOfSatisfying(FlatRow.Problem.class, problem -> assertThat(problem)
        .isEqualTo(new FlatRow.Problem(line, reason, detail, problem.remedy())));
  }

  private static FlatRow only(String row) {
    List<FlatRow> rows = read(file(row));
    if (rows.size() != 1) {
      throw new AssertionError("not one row but " + rows.size());
    }
    return rows.get(0);
  }
}

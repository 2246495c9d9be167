package uk.wnb.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Flat files for tests, written as the README describes them. All children invented. */
final class Rows {
  static final String HEADER =
      "type,event_id,nhs_number,source,record_id,occurs_at,recorded_at,code,specialty,setting,operation,detail";
  static final String ANNA = "9990000018";
  static final String BEN = "9990000026";
  static final String CARA = "9990000034";

  private Rows() {
  }

  /** An appointment on a day, its outcome recorded at six that evening. */
  static String attendance(String child, String record, String day, String code) {
    return attendance(child, record, day, day + "T18:00", code);
  }

  static String attendance(String child, String record, String day, String recordedAt, String code) {
    return String.join(",", "attendance", "", child, "ZZT01", record, day + "T10:00", recordedAt, code, "420", "clinic",
        "", "");
  }

  static String retraction(String child, String record, String day, String recordedAt) {
    return String.join(",", "attendance", "", child, "ZZT01", record, day + "T10:00", recordedAt, "", "", "", "retract",
        "");
  }

  static String ingestion(String child, String record, String day) {
    return String.join(",", "emergency", "", child, "ZZT01", record, day + "T12:00", day + "T20:00", "completed", "",
        "",
        "", "complaint=ingestion");
  }

  static String barrier(String child, String record, String day, String reason) {
    return String.join(",", "context", "", child, "ZZL01", record, day, "", "barrier-open", "", "", "",
        "reason=" + reason);
  }

  static String tick(String day) {
    return "tick,,,,," + day + ",,,,,,";
  }

  /** A file of {@code rows} behind the header. */
  static Path file(Path directory, String name, List<String> rows) {
    try {
      return Files.writeString(directory.resolve(name), HEADER + "\n" + String.join("\n", rows) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(Path directory, String name, String... rows) {
    return file(directory, name, List.of(rows));
  }
}

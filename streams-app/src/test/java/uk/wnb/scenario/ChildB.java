package uk.wnb.scenario;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import uk.wnb.history.Event;
import uk.wnb.ingest.FlatFile;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;

/** The family of scenarios/child-b.csv: as text, as rows and as events. */
final class ChildB {
  static final String B = "9990000018";
  static final String S1 = "9990000026";
  static final String S2 = "9990000034";
  static final List<String> CHILDREN = List.of(B, S1, S2);

  private static final EventReader READER = new EventReader(OutcomeCodes.NATIONAL);

  private ChildB() {
  }

  /** An event of the file and whose it is. */
  record Told(String child, Event event) {
  }

  static Reader open(String resource) {
    return new InputStreamReader(ChildB.class.getResourceAsStream("/scenarios/" + resource), StandardCharsets.UTF_8);
  }

  /** The columns of every row by title, read without the code that is tested here. */
  static List<CSVRecord> text() {
    try (Reader text = open("child-b.csv")) {
      return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pairs of the column detail. */
  static Map<String, String> detail(CSVRecord row) {
    return Arrays.stream(row.get("detail").split(";")).map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  static List<FlatRow> rows() {
    try (FlatFile file = new FlatFile(open("child-b.csv"))) {
      return file.rows().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The events in the order of the file. */
  static List<Told> events() {
    return rows().stream().map(FlatRow.Told.class::cast).map(ChildB::event).toList();
  }

  private static Told event(FlatRow.Told row) {
    String child = (String) row.record().get(1);
    return new Told(child, READER.read(child, row.record(), row.recordedAt()));
  }
}

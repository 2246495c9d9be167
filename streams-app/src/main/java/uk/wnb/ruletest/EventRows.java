package uk.wnb.ruletest;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import uk.wnb.avro.Tick;
import uk.wnb.ingest.FlatFile;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.intake.RejectedException;

/**
 * The events of a case as rows of the flat file. The compact form has the type for a key and the code for its value,
 * and the flat file's columns as further keys where they are not as usual.
 */
final class EventRows {
  private static final String HEADER = String.join(",", FlatFile.COLUMNS);
  private static final List<String> TYPES =
      List.of("appointment", "attendance", "emergency", "education", "context", "review");
  private static final List<String> OTHERS =
      List.of("event_id", "occurs_at", "recorded_at", "specialty", "setting", "operation", "detail");
  private static final String USUAL_SOURCE = "ZZT01";
  private static final EventReader EVENTS = new EventReader(OutcomeCodes.NATIONAL);

  private final String usualChild;
  private final List<FlatRow.Told> rows = new ArrayList<>();

  /** No rows yet; an event that does not say whose it is is about {@code usualChild}. */
  EventRows(String usualChild) {
    this.usualChild = usualChild;
  }

  List<FlatRow.Told> rows() {
    return rows;
  }

  /** Adds the event that {@code block} tells, or as many as it says, one a week. */
  void add(Block block) {
    List<String> types = TYPES.stream().filter(block::has).toList();
    if (types.size() != 1) {
      block.problem("", "must have one of " + TYPES + " as a key");
      return;
    }
    Map<String, String> columns = new TreeMap<>();
    columns.put("type", types.get(0));
    columns.put("code", block.text(types.get(0)));
    columns.put("nhs_number", block.text("nhs_number", usualChild));
    columns.put("source", block.text("source", USUAL_SOURCE));
    columns.put("record_id", block.text("record_id", "record-" + (rows.size() + 1)));
    for (String column : OTHERS) {
      columns.put(column, block.text(column, ""));
    }
    new Weekly(block.count("weekly", 1)).of(columns, block).forEach(row -> addText(HEADER + "\n" + row,
        (line, what) -> block.problem("", what)));
    block.refuseOthers();
  }

  /** Adds the rows of a whole flat file; what cannot be used is handed to {@code refused} with its line. */
  void addText(String text, BiConsumer<Long, String> refused) {
    try (FlatFile file = new FlatFile(new StringReader(text))) {
      file.forEachRemaining(row -> add(row, refused));
    } catch (IOException e) {
      refused.accept(1L, e.getMessage());
    }
  }

  private void add(FlatRow row, BiConsumer<Long, String> refused) {
    try {
      if (row instanceof FlatRow.Problem problem) {
        throw new RejectedException(problem.reason(), problem.detail());
      } else if (row instanceof FlatRow.Told told && !(told.record() instanceof Tick)) {
        EVENTS.read(told.nhsNumber(), told.record(), told.recordedAt());
        rows.add(told);
      }
    } catch (RejectedException e) {
      refused.accept(row.line(), e.reason().code() + " (" + e.getMessage() + "). " + e.reason().remedy());
    }
  }

  /** One line of CSV. */
  static String csv(Map<String, String> columns) {
    return CSVFormat.RFC4180.format(FlatFile.COLUMNS.stream().map(columns::get).toArray());
  }
}

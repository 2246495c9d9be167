package uk.wnb.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import uk.wnb.avro.Alert;
import uk.wnb.chronology.Entry;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;

/** Lines of a chronology, and what is open about a child, for people, for machines and for spreadsheets. */
final class ChronologyView {
  private static final String[] COLUMNS =
      {"nhs_number", "date", "time", "kind", "what", "source", "recorded", "events"};
  /** With one of these in front, a spreadsheet takes a cell for something to compute. */
  private static final String FORMULA = "=+-@\t\r";

  private ChronologyView() {
  }

  /** The head of the table. */
  static String head() {
    return String.format("%-16s  %-5s  %-13s  %s%n", "when", "child", "", "what");
  }

  /** A line of the table, wrapped; {@code label} stands for the child. */
  static String row(Entry entry, String label) {
    return Paragraph.of(String.format("%-16s  %-5s  %-13s  ", when(entry), label, entry.kind()), said(entry));
  }

  /** What is known, who said so, and when it was recorded if that was on another day. */
  private static String said(Entry entry) {
    String recorded = entry.recordedOn() == entry.day() ? "" : ", recorded " + Days.date(entry.recordedOn());
    return entry.source().isEmpty() ? entry.what() : entry.what() + " [" + entry.source() + recorded + "]";
  }

  /** The same with what kind of thing it is. */
  static String what(Entry entry) {
    return entry.kind() + ", " + said(entry);
  }

  /** The day, and the time where there is one. */
  static String when(Entry entry) {
    return Days.date(entry.day()) + (time(entry).isEmpty() ? "" : " " + time(entry));
  }

  private static String time(Entry entry) {
    return entry.minute() == 0 ? "" : String.format(Locale.ROOT, "%02d:%02d", entry.minute() / 60, entry.minute() % 60);
  }

  /** What is open about a child after {@code alerts}, all that were raised so far, in order. */
  static String concern(List<Alert> alerts) {
    if (alerts.isEmpty()) {
      return "nothing has been raised";
    }
    Alert last = alerts.get(alerts.size() - 1);
    String changed = AlertView.change(last) + " on " + last.getAsOf();
    return last.getSignals().isEmpty() ? "nothing open; " + changed
        : "open, " + last.getTier() + ", " + String.join(", ", last.getSignals()) + "; " + changed
            + (last.getReviewBy() == null ? "" : ", to look by " + last.getReviewBy());
  }

  /** The same for machines. */
  static ObjectNode json(String nhsNumber, String household, List<Alert> alerts) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Alert last = alerts.isEmpty() ? null : alerts.get(alerts.size() - 1);
    boolean open = last != null && !last.getSignals().isEmpty();
    node.put("kind", "child");
    node.put("nhsNumber", nhsNumber);
    node.put("householdId", household);
    node.put("alerts", alerts.size());
    node.put("open", open);
    node.put("tier", open ? last.getTier().name() : null);
    ArrayNode signals = node.putArray("signals");
    if (open) {
      last.getSignals().forEach(signals::add);
    }
    node.put("reviewBy", open && last.getReviewBy() != null ? last.getReviewBy().toString() : null);
    return node;
  }

  /** A line as one JSON object. */
  static ObjectNode json(Entry entry) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", "entry");
    node.put("nhsNumber", entry.child());
    node.put("date", Days.date(entry.day()).toString());
    node.put("time", time(entry).isEmpty() ? null : time(entry));
    node.put("type", entry.kind());
    node.put("what", entry.what());
    node.put("source", entry.source().isEmpty() ? null : entry.source());
    node.put("recorded", Days.date(entry.recordedOn()).toString());
    ArrayNode events = node.putArray("events");
    ids(entry).forEach(events::add);
    return node;
  }

  static List<String> ids(Entry entry) {
    return entry.evidence().stream().map(EventId::toString).toList();
  }

  /** The head of the file for a spreadsheet. */
  static String csvHead() {
    return csv(COLUMNS);
  }

  /** A line of it. */
  static String csv(Entry entry) {
    return csv(entry.child(), Days.date(entry.day()).toString(), time(entry), entry.kind(), entry.what(),
        entry.source(), Days.date(entry.recordedOn()).toString(), String.join(" ", ids(entry)));
  }

  private static String csv(String... cells) {
    return CSVFormat.RFC4180.format(Stream.of(cells).map(ChronologyView::harmless).toArray()) + "\r\n";
  }

  /** The text with an apostrophe in front where a spreadsheet would compute it: sources choose their own ids. */
  private static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}

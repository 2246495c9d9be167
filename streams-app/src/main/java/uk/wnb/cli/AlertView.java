package uk.wnb.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.wnb.avro.Alert;
import uk.wnb.avro.AlertChange;
import uk.wnb.avro.AlertFinding;
import uk.wnb.avro.HouseholdChild;
import uk.wnb.avro.HouseholdChildWindow;

/** An alert for people and for machines. */
final class AlertView {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String INDENT = "    ";
  private static final Set<AlertChange> ADDING =
      Set.of(AlertChange.SIGNAL_JOINED, AlertChange.TIER_RAISED, AlertChange.REPEATED);

  private AlertView() {
  }

  /** Several lines: what changed, for whom, by when, the appointments not kept, what was seen, what to ask, its id. */
  static String text(Alert alert, String who) {
    StringBuilder text = new StringBuilder();
    text.append(Paragraph.of(String.format("%s  %-6s  ", alert.getAsOf(), alert.getTier()),
        change(alert) + ": " + who + (alert.getReviewBy() == null ? "" : ". " + lookBy(alert) + ".")));
    text.append(line("", opening(alert)));
    List<AlertFinding> findings = alert.getFindings().stream().sorted(newThenLoudest(alert)).toList();
    findings.forEach(finding ->
        text.append(Paragraph.of(INDENT + finding.getSignal() + "  ", finding.getStatement())));
    notes(findings).forEach((note, signals) ->
        text.append(line("", note + " (" + String.join(", ", signals) + ")")));
    text.append(line("Children: ", household(alert)));
    text.append(line("In the way: ", String.join(", ", alert.getBarriers())));
    text.append(line("Not known: ", String.join("; ", alert.getDataGaps())));
    text.append(line("To ask: ", String.join(" ", alert.getQuestions())));
    text.append(line("Put off until: ", alert.getSnoozedUntil() == null ? "" : alert.getSnoozedUntil().toString()));
    text.append(line("To look: ", alert.getReviewBy() == null ? "" : Objects.requireNonNullElse(alert.getOwner(), "")));
    text.append(line("For: ", String.join(", ", alert.getRecipients())));
    text.append(line("Evidence: ", String.join(", ", alert.getEvidence())));
    text.append(line("Alert: ", alert.getAlertId()));
    return text.toString();
  }

  /** An alert that adds to what nobody has looked at gives no new day. */
  static String lookBy(Alert alert) {
    return (alert.getReviewBy().isBefore(alert.getAsOf()) ? "Was to be looked at by " : "Look by ")
        + alert.getReviewBy();
  }

  /** What the headline says before it repeats what one of the signals saw. */
  private static String opening(Alert alert) {
    String headline = alert.getHeadline();
    return alert.getFindings().stream().map(AlertView::whole).filter(headline::endsWith).findFirst()
        .map(statement -> headline.substring(0, headline.length() - statement.length()).strip())
        .orElse(headline);
  }

  /** People read the first line. */
  private static Comparator<AlertFinding> newThenLoudest(Alert alert) {
    Comparator<AlertFinding> newFirst = Comparator.comparing(finding -> !alert.getNews().contains(finding.getSignal()));
    return newFirst.thenComparing(AlertFinding::getTier, Comparator.reverseOrder());
  }

  private static String whole(AlertFinding finding) {
    return String.join(" ", Stream.concat(Stream.of(finding.getStatement()), finding.getNotes().stream()).toList());
  }

  /** Why findings stand at their tiers, each reason once, and whose it is: often it is the same of them all. */
  private static Map<String, List<String>> notes(List<AlertFinding> findings) {
    Map<String, List<String>> notes = new LinkedHashMap<>();
    for (AlertFinding finding : findings) {
      finding.getNotes()
          .forEach(note -> notes.computeIfAbsent(note, any -> new ArrayList<>()).add(finding.getSignal()));
    }
    return notes;
  }

  /** Each child of the household with its own counts, the alert's own first. */
  private static String household(Alert alert) {
    List<String> children = new ArrayList<>();
    for (HouseholdChild child : alert.getHousehold()) {
      String who = children.isEmpty() ? "this child"
          : child.getNhsNumber() == null ? "a child whose records are restricted" : child.getNhsNumber();
      children.add(who + " " + child.getWindows().stream().map(AlertView::counts).collect(Collectors.joining(", ")));
    }
    return String.join("; ", children);
  }

  private static String counts(HouseholdChildWindow window) {
    return "brought to " + window.getBrought() + " of " + window.getOffered() + " in " + window.getWindow();
  }

  private static String line(String label, String text) {
    return text.isEmpty() ? "" : Paragraph.of(INDENT + label, text);
  }

  /** What changed, in words, and by which signals where a concern was open already. */
  static String change(Alert alert) {
    String words = alert.getChange().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String change = ADDING.contains(alert.getChange()) && !alert.getNews().isEmpty()
        ? words + " (" + String.join(", ", alert.getNews()) + ")" : words;
    return alert.getHistorical() ? change + " (historical, nobody was told)" : change;
  }

  /** One JSON object with its keys in a fixed order. */
  static ObjectNode json(Alert alert) {
    ObjectNode node = JSON.objectNode();
    node.put("kind", "alert");
    node.put("alertId", alert.getAlertId());
    node.put("concernId", alert.getConcernId());
    node.put("nhsNumber", alert.getNhsNumber());
    node.put("householdId", alert.getHouseholdId());
    node.put("asOf", alert.getAsOf().toString());
    node.put("raisedAt", alert.getRaisedAt().toString());
    node.put("tier", alert.getTier().name());
    node.put("change", alert.getChange().name());
    node.put("reason", alert.getReason());
    node.put("episode", alert.getEpisode());
    node.set("signals", texts(alert.getSignals()));
    node.set("news", texts(alert.getNews()));
    node.put("headline", alert.getHeadline());
    ArrayNode findings = node.putArray("findings");
    alert.getFindings().forEach(finding -> findings.add(json(finding)));
    node.set("evidence", texts(alert.getEvidence()));
    node.set("questions", texts(alert.getQuestions()));
    node.set("barriers", texts(alert.getBarriers()));
    node.set("dataGaps", texts(alert.getDataGaps()));
    node.set("recipients", texts(alert.getRecipients()));
    ArrayNode household = node.putArray("household");
    alert.getHousehold().forEach(child -> household.add(json(child)));
    node.put("reviewBy", alert.getReviewBy() == null ? null : alert.getReviewBy().toString());
    node.put("owner", alert.getOwner());
    node.put("level", alert.getLevel());
    node.put("snoozedUntil", alert.getSnoozedUntil() == null ? null : alert.getSnoozedUntil().toString());
    node.put("earlierConcernId", alert.getEarlierConcernId());
    node.put("policyVersion", alert.getPolicyVersion());
    node.put("ruleVersion", alert.getRuleVersion());
    node.put("historical", alert.getHistorical());
    return node;
  }

  private static ObjectNode json(AlertFinding finding) {
    ObjectNode node = JSON.objectNode();
    node.put("signal", finding.getSignal());
    node.put("title", finding.getTitle());
    node.put("tier", finding.getTier().name());
    node.put("statement", finding.getStatement());
    node.set("notes", texts(finding.getNotes()));
    ArrayNode counts = node.putArray("counts");
    finding.getCounts().forEach(count -> counts.addObject()
        .put("name", count.getName()).put("value", count.getValue()).put("unit", count.getUnit()));
    node.put("windowFrom", finding.getWindowFrom() == null ? null : finding.getWindowFrom().toString());
    node.put("windowTo", finding.getWindowTo().toString());
    node.set("evidence", texts(finding.getEvidence()));
    node.put("clears", finding.getClears());
    return node;
  }

  private static ObjectNode json(HouseholdChild child) {
    ObjectNode node = JSON.objectNode();
    node.put("nhsNumber", child.getNhsNumber());
    ObjectNode windows = node.putObject("windows");
    child.getWindows().forEach(window -> windows.putObject(window.getWindow())
        .put("offered", window.getOffered()).put("brought", window.getBrought())
        .put("notBrought", window.getNotBrought()));
    return node;
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}

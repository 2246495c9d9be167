package uk.wnb.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.wnb.avro.Alert;
import uk.wnb.chronology.Entry;
import uk.wnb.explain.Explanation;
import uk.wnb.history.Days;
import uk.wnb.history.Window;
import uk.wnb.policy.Value;
import uk.wnb.signal.Count;

/** Why an alert was raised, for people and for machines. */
final class ExplainView {
  private static final String INDENT = "    ";
  private static final String COLUMN = " ".repeat(25);

  /** The noun with which a unit begins, and what comes before it; those that end in -ies are left as they are. */
  private static final Pattern SEVERAL = Pattern.compile("^((?:A&E |home |half-day )?\\w+)(?<!ie)s\\b");

  private ExplainView() {
  }

  /** The alert, each rule with its thresholds beside what was seen, and the evidence event by event. */
  static String text(Explanation explanation, Alert alert) {
    StringBuilder text = new StringBuilder();
    text.append(Paragraph.of("", String.format("%s  %s  %s: %s", alert.getAsOf(), alert.getTier(),
        AlertView.change(alert), alert.getNhsNumber())));
    text.append(Paragraph.of(INDENT, alert.getHeadline()));
    text.append(INDENT).append("Judged by policy ").append(alert.getPolicyVersion()).append(", rules of version ")
        .append(alert.getRuleVersion()).append(".\n");
    explanation.rules().forEach(rule -> text.append(rule(rule)));
    if (explanation.rules().isEmpty() && !explanation.evidence().isEmpty()) {
      text.append("\nThe record behind it\n").append(evidence(explanation.evidence()));
    }
    return text.append(line("\nNot known: ", String.join("; ", alert.getDataGaps()))).append('\n').toString();
  }

  private static String rule(Explanation.Rule rule) {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%n%s  %s, %s%n", rule.told().finding().signal(), rule.told().title(),
        rule.told().finding().tier()));
    text.append(Paragraph.of(INDENT, rule.told().whole()));
    text.append("  The rule\n");
    rule.settings().forEach((key, value) -> text.append(setting(key, value)));
    text.append("  What it saw, ").append(window(rule.told().finding().window())).append('\n');
    rule.told().finding().counts().forEach(count -> text.append(count(count)));
    text.append("  The evidence\n").append(evidence(rule.evidence()));
    return text.append(line("  What would clear it: ", rule.told().clears())).toString();
  }

  private static String setting(String key, Value value) {
    return Paragraph.of(String.format("    %-20s ", key), (value.text() + " " + value.unit()).strip())
        + (value.source().isEmpty() ? "" : Paragraph.of(COLUMN, value.source() + "; set by " + value.profile()));
  }

  private static String count(Count count) {
    return String.format("    %-20s %s", count.name(), withUnit(count.value(), count.unit())).stripTrailing()
        + "\n";
  }

  /** A number and a unit that begins with what several are called, such as "A&E visits of the household". */
  static String withUnit(int count, String unit) {
    return count + " " + (count == 1 ? SEVERAL.matcher(unit).replaceFirst("$1") : unit);
  }

  private static String window(Window window) {
    String to = Days.date(window.to()).toString();
    return window.equals(Window.upTo(window.to())) ? "up to " + to : "from " + Days.date(window.from()) + " to " + to;
  }

  private static String evidence(List<Entry> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append(Paragraph.of(INDENT + ChronologyView.when(entry) + "  ",
        ChronologyView.what(entry) + ", event " + String.join(" ", ChronologyView.ids(entry)))));
    return text.toString();
  }

  private static String line(String label, String text) {
    return text.isEmpty() ? "" : Paragraph.of(label, text);
  }

  /** Whether what was computed is what was published. */
  static String verdict(boolean published, List<String> differs) {
    if (!published) {
      return "Computed from the files.\n";
    }
    return differs.isEmpty() ? "Computed anew from the log: the same alert as published.\n"
        : Paragraph.of("", "Computed anew from the log, it is not the same as published. What differs: "
            + String.join(", ", differs) + ".");
  }

  /** One JSON object with its keys in a fixed order. */
  static ObjectNode json(Explanation explanation, Alert alert, boolean published, List<String> differs) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", "explanation");
    node.put("published", published);
    node.put("same", published ? differs.isEmpty() : null);
    ArrayNode parts = node.putArray("differs");
    differs.forEach(parts::add);
    node.set("alert", AlertView.json(alert));
    ArrayNode rules = node.putArray("rules");
    explanation.rules().forEach(rule -> rules.add(json(rule)));
    node.set("evidence", json(explanation.evidence()));
    return node;
  }

  private static ObjectNode json(Explanation.Rule rule) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("signal", rule.told().finding().signal());
    node.set("settings", json(rule.settings()));
    node.set("evidence", json(rule.evidence()));
    return node;
  }

  private static ObjectNode json(Map<String, Value> settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    settings.forEach((key, value) -> node.set(key, PolicyView.json(value)));
    return node;
  }

  private static ArrayNode json(List<Entry> entries) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    entries.forEach(entry -> array.add(ChronologyView.json(entry)));
    return array;
  }
}

package uk.wnb.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.wnb.ruletest.CaseResult;
import uk.wnb.signal.Plural;

/** What came of rule tests, for people and for machines. */
final class RuleTestView {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RuleTestView() {
  }

  /** A line for each file; under it each case that differs, with line and name, and how; the sum at the end. */
  static String text(List<CaseResult> results) {
    Map<String, List<CaseResult>> files = byFile(results);
    StringBuilder text = new StringBuilder();
    files.forEach((file, cases) -> text.append(text(file, cases)));
    long differ = differing(results);
    String all = Plural.of(results.size(), "case");
    return text.append(differ == 0 ? all + ", all as expected.\n"
        : differ + " of " + all + (results.size() == 1 ? " differs.\n" : " differ.\n")).toString();
  }

  private static String text(String file, List<CaseResult> cases) {
    long differ = differing(cases);
    StringBuilder text = new StringBuilder();
    text.append(String.format("%-9s %s: %s\n", differ == 0 ? "ok" : "DIFFERS", file, Plural.of(cases.size(), "case")));
    for (CaseResult result : cases) {
      if (!result.asExpected()) {
        text.append(Paragraph.of("    ", file + ", line " + result.tested().line() + ": " + result.tested().name()));
        result.differences().forEach(difference -> text.append(Paragraph.of("        ", difference)));
      }
    }
    return text.toString();
  }

  /** One JSON object a line: each case in order, then the sums. */
  static String json(List<CaseResult> results) {
    StringBuilder lines = new StringBuilder();
    results.forEach(result -> lines.append(json(result)).append('\n'));
    ObjectNode sums = JSON.objectNode();
    sums.put("kind", "rule-tests");
    sums.put("files", byFile(results).size());
    sums.put("cases", results.size());
    sums.put("differ", differing(results));
    return lines.append(sums).append('\n').toString();
  }

  private static ObjectNode json(CaseResult result) {
    ObjectNode node = JSON.objectNode();
    node.put("kind", "case");
    node.put("file", result.file());
    node.put("line", result.tested().line());
    node.put("case", result.tested().name());
    node.put("asExpected", result.asExpected());
    ArrayNode differences = node.putArray("differences");
    result.differences().forEach(differences::add);
    return node;
  }

  private static Map<String, List<CaseResult>> byFile(List<CaseResult> results) {
    Map<String, List<CaseResult>> files = new LinkedHashMap<>();
    results.forEach(result -> files.computeIfAbsent(result.file(), file -> new ArrayList<>()).add(result));
    return files;
  }

  private static long differing(List<CaseResult> results) {
    return results.stream().filter(result -> !result.asExpected()).count();
  }
}

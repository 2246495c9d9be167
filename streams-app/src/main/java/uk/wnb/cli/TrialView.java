package uk.wnb.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import uk.wnb.history.Days;
import uk.wnb.simulate.Answers;
import uk.wnb.simulate.Course;
import uk.wnb.trial.Result;
import uk.wnb.trial.Stage;

/** What policies make of simulated areas, for people and for machines. */
final class TrialView {
  private static final String HEAD = "%-12s %6s %10s %10s %16s %10s %14s%n";
  private static final String ROW = "%-12s %6d %10.1f %10.1f %16s %10d %13.0f%%%n";

  /**
   * One policy on one area.
   *
   * @param policy which
   * @param seed of the area
   * @param stage what it was held on
   * @param answers how alerts were answered
   * @param events how many there were
   * @param rate events a second, each judged by all policies
   * @param result what came of it
   */
  record Line(NamedPolicy policy, long seed, Stage stage, Answers answers, long events, long rate, Result result) {
  }

  private TrialView() {
  }

  /** The trade-off in one table, then for each policy who the alerts are about. */
  static String text(List<Line> lines, int area) {
    Stage stage = lines.get(0).stage();
    StringBuilder text = new StringBuilder(format("Simulated, not real. Alerts of tier REVIEW or URGENT from %s to %s, "
        + "for an area of %,d children.%nOf 1000 alerts %d are answered in time, the others never.%n%,d events; %,d "
        + "events a second, each by all policies.%n%n", Days.date(stage.from()), Days.date(stage.to()), area,
        lines.get(0).answers().inTime(), lines.get(0).events(), lines.get(0).rate()));
    text.append(format(HEAD, "policy", "seed", "a week", "and closed", "drifting found", "months", "not drifting"));
    for (Line line : lines) {
      Result result = line.result();
      text.append(format(ROW, line.policy().name(), line.seed(), result.weekly(), result.weeklyAll(),
          format("%d of %d, %.0f%%", result.found(), result.families(), result.foundPercent()),
          result.medianLeadMonths(), result.notDriftingPercent()));
    }
    lines.forEach(line -> text.append(detail(line)));
    return text.toString();
  }

  private static String detail(Line line) {
    Result result = line.result();
    StringBuilder text = new StringBuilder(format("%n%s (%s), seed %d%n", line.policy().name(), line.policy().version(),
        line.seed()));
    text.append(Paragraph.of("  a week by what they tell: ", numbers(result.byChange())));
    text.append(Paragraph.of("  a week by signal: ", numbers(result.bySignal())));
    text.append(Paragraph.of("  alerts by what the family goes through: ", courses(result.byCourse())));
    text.append(Paragraph.of("  of 1000 children a year: ", numbers(result.byDeprivation())));
    text.append(Paragraph.of("  of 1000 children a year: ", numbers(result.byNeed())));
    return text.toString();
  }

  private static String numbers(SortedMap<String, Double> numbers) {
    StringBuilder text = new StringBuilder();
    numbers.forEach((name, number) ->
        text.append(text.isEmpty() ? "" : "; ").append(name).append(format(" %.1f", number)));
    return text.toString();
  }

  private static String courses(Map<Course.Kind, Integer> counts) {
    StringBuilder text = new StringBuilder();
    counts.forEach((kind, count) ->
        text.append(text.isEmpty() ? "" : "; ").append(words(kind)).append(" ").append(count));
    return text.toString();
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** One JSON object with its keys in a fixed order. */
  static ObjectNode json(Line line) {
    Result result = line.result();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", "trial").put("simulated", true).put("policy", line.policy().name());
    node.put("version", line.policy().version()).put("seed", line.seed()).put("events", line.events());
    node.put("from", Days.date(line.stage().from()).toString()).put("to", Days.date(line.stage().to()).toString());
    node.put("area", line.stage().area()).put("answeredPer1000", line.answers().inTime());
    node.put("weekly", result.weekly()).put("weeklyAll", result.weeklyAll());
    node.put("drifting", result.families()).put("found", result.found());
    node.put("medianLeadMonths", result.medianLeadMonths()).put("notDriftingPercent", result.notDriftingPercent());
    ObjectNode courses = node.putObject("byCourse");
    result.byCourse().forEach((kind, count) -> courses.put(words(kind), count));
    put(node.putObject("weeklyByChange"), result.byChange());
    put(node.putObject("weeklyBySignal"), result.bySignal());
    put(node.putObject("per1000ByDeprivation"), result.byDeprivation());
    put(node.putObject("per1000ByNeed"), result.byNeed());
    return node;
  }

  private static void put(ObjectNode node, SortedMap<String, Double> numbers) {
    numbers.forEach(node::put);
  }
}

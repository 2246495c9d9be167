package uk.wnb.explain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.wnb.chronology.Chronology;
import uk.wnb.chronology.Entry;
import uk.wnb.concern.Alert;
import uk.wnb.history.EventId;
import uk.wnb.history.History;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Value;

/**
 * Why an alert was raised.
 *
 * @param nhsNumber the child
 * @param alert what was raised
 * @param history what was known then
 * @param rules each pattern that was seen then
 * @param evidence the events behind the alert in order of occurrence, in the version known then
 */
public record Explanation(String nhsNumber, Alert alert, History history, List<Rule> rules, List<Entry> evidence) {

  /**
   * A pattern, and what it was held against.
   *
   * @param told what it saw, in numbers and in words
   * @param settings its thresholds with unit, source and the profile that sets each, by key, in the order of the policy
   * @param evidence the events that it counted, in order of occurrence
   */
  public record Rule(Alert.Told told, Map<String, Value> settings, List<Entry> evidence) {
  }

  /** The reasons of {@code raised}. */
  public static Explanation of(Again.Raised raised) {
    History history = raised.history();
    Alert alert = raised.alert();
    List<Rule> rules = alert.findings().stream()
        .map(told -> new Rule(told, settings(raised.policy(), told.finding().signal()),
            entries(raised.nhsNumber(), history, told.finding().evidence()))).toList();
    return new Explanation(raised.nhsNumber(), alert, history, rules,
        entries(raised.nhsNumber(), history, alert.evidence()));
  }

  private static Map<String, Value> settings(Policy policy, String signal) {
    Settings settings = policy.signals().get(signal);
    return settings == null ? Map.of() : settings.values();
  }

  private static List<Entry> entries(String nhsNumber, History history, List<EventId> evidence) {
    Set<EventId> wanted = Set.copyOf(evidence);
    return history.events().stream().filter(event -> wanted.contains(event.id()))
        .map(event -> Chronology.entry(nhsNumber, event)).toList();
  }
}

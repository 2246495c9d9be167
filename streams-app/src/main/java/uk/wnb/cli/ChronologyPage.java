package uk.wnb.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import uk.wnb.avro.Alert;
import uk.wnb.avro.ChildRates;
import uk.wnb.chronology.Chronology;
import uk.wnb.chronology.Entry;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.history.History;
import uk.wnb.history.Rates;
import uk.wnb.topology.RateRecords;

/** A family's chronology as of a day, put together. */
final class ChronologyPage {
  private static final String ALERT = "alert";
  /** Of what stands on one day these come last: an alert behind what led to it, a review behind its alert. */
  private static final List<String> LAST_OF_A_DAY = List.of(ALERT, "review");
  private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::day)
      .thenComparing(entry -> LAST_OF_A_DAY.indexOf(entry.kind())).thenComparing(Entry::at);

  private final LocalDate day;
  private final Map<String, History> children = new LinkedHashMap<>();
  private final List<Alert> alerts;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A page about {@code nhsNumber} first, then about the other children of {@code family}.
   *
   * @param family what was known of each, by NHS number
   * @param alerts those raised by then, in order
   */
  ChronologyPage(String nhsNumber, LocalDate day, SortedMap<String, History> family, List<Alert> alerts) {
    this.day = day;
    this.alerts = alerts;
    if (family.containsKey(nhsNumber)) {
      children.put(nhsNumber, family.get(nhsNumber));
    }
    children.putAll(family);
    entries.addAll(Chronology.of(family));
    alerts.forEach(alert -> entries.add(entry(alert)));
    entries.sort(ORDER);
  }

  /** On the day on which it was judged: what its source recorded long before may have been received here only then. */
  private static Entry entry(Alert alert) {
    int judgedOn = Days.of(alert.getAsOf());
    String by = alert.getReviewBy() == null ? "" : " " + AlertView.lookBy(alert) + ".";
    return Entry.ofDay(judgedOn, alert.getNhsNumber(), ALERT, AlertView.change(alert) + ", " + alert.getTier() + ": "
        + alert.getHeadline() + by, List.of(EventId.of(alert.getAlertId())));
  }

  /** For people: who, rates, what is open, then line by line. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(Paragraph.of("", "What was on record by the end of " + day + ". Nothing recorded later is in it."
        + " It says what was recorded; what it means is for people who know the family. Recorded means by the source,"
        + " which may be long before it was received here. Alerts stand on the day on which they were raised here."));
    Map<String, String> labels = labels();
    text.append('\n').append(RatesView.head());
    children.forEach((child, history) -> text.append(RatesView.rows(rates(child, history),
        labels.get(child) + " " + child)));
    text.append(RatesView.foot()).append('\n');
    children.keySet().forEach(child -> text.append(Paragraph.of(labels.get(child) + "  ",
        "Household " + household(child) + ". Concern: " + ChronologyView.concern(alerts(child)) + ".")));
    text.append('\n').append(ChronologyView.head());
    entries.forEach(entry -> text.append(ChronologyView.row(entry, labels.get(entry.child()))));
    return text.toString();
  }

  /** A letter for each child, for the table. */
  private Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    children.keySet().forEach(child -> labels.put(child, label(labels.size())));
    return labels;
  }

  private static String label(int index) {
    return index < 26 ? String.valueOf((char) ('A' + index)) : "A" + index;
  }

  private String household(String child) {
    String household = children.get(child).household(Days.of(day));
    return household == null ? "not known" : household;
  }

  private ChildRates rates(String child, History history) {
    return RateRecords.of(child, Rates.of(history, Days.of(day)));
  }

  private List<Alert> alerts(String child) {
    return alerts.stream().filter(alert -> alert.getNhsNumber().equals(child)).toList();
  }

  /** For machines: a line for each child, its rates, then each entry. */
  String json() {
    StringBuilder lines = new StringBuilder();
    children.forEach((child, history) -> {
      lines.append(ChronologyView.json(child, history.household(Days.of(day)), alerts(child))).append('\n');
      lines.append(RatesView.json(rates(child, history))).append('\n');
    });
    entries.forEach(entry -> lines.append(ChronologyView.json(entry)).append('\n'));
    return lines.toString();
  }

  /** For a spreadsheet. */
  String csv() {
    return ChronologyView.csvHead() + entries.stream().map(ChronologyView::csv).collect(Collectors.joining());
  }
}

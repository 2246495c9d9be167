package uk.wnb.ruletest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.wnb.concern.Alert;
import uk.wnb.history.Days;

/**
 * An alert and the child whom it is about.
 *
 * @param child NHS number
 * @param alert as the detector gave it
 */
record Raised(String child, Alert alert) {
  LocalDate on() {
    return Days.date(alert.asOf());
  }

  /** All that it says in words. */
  String words() {
    Stream<String> head = Stream.of(alert.headline(), alert.reason() == null ? "" : alert.reason());
    Stream<String> told = alert.findings().stream().flatMap(one -> Stream.of(one.whole(), one.clears()));
    Stream<String> more = Stream.of(alert.questions(), alert.barriers(), alert.dataGaps()).flatMap(List::stream);
    return Stream.of(head, told, more).flatMap(texts -> texts).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return on() + " " + child + " " + alert.change() + " " + alert.tier() + " " + alert.signals();
  }
}

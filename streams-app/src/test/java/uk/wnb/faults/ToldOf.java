package uk.wnb.faults;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.Erasure;
import uk.wnb.oracle.NaiveNumbers;
import uk.wnb.oracle.NaiveRun;
import uk.wnb.oracle.Report;

/** What stands in the log under one NHS number, each by its place. */
final class ToldOf {
  /** Something that was known under another number comes to this one. */
  private record Arrival(String from, String eventId) {
  }

  private final TreeMap<Long, Report> reports = new TreeMap<>();
  private final TreeMap<Long, Arrival> arrivals = new TreeMap<>();
  private final TreeMap<Long, Instant> erasures = new TreeMap<>();

  void report(long place, Report report) {
    reports.put(place, report);
  }

  void arrival(long place, ChildMoved moved) {
    arrivals.put(place, new Arrival(moved.getRecordId(), moved.getEventId()));
  }

  void erasure(long place, Erasure erasure) {
    erasures.put(place, erasure.getErasedAt());
  }

  /** What sources, and brothers and sisters, have told under this number. */
  NavigableMap<Long, Report> reports() {
    return reports;
  }

  boolean isErased() {
    return !erasures.isEmpty();
  }

  /** What of the reports is left after all erasures. */
  NavigableMap<Long, Report> left() {
    return NaiveRun.left(reports, erasures);
  }

  /** Where the first of all stands. */
  long first() {
    return Stream.of(reports, arrivals, erasures).filter(each -> !each.isEmpty()).mapToLong(TreeMap::firstKey).min()
        .orElseThrow();
  }

  /** Adds what {@code number} is told to {@code steps}; {@code numbers} says what it is that arrives. */
  void addTo(TreeMap<Long, Consumer<NaiveRun>> steps, String number, NaiveNumbers numbers) {
    reports.forEach((place, report) -> add(steps, place, run -> run.hear(report)));
    erasures.forEach((place, upTo) -> add(steps, place, run -> run.erase(upTo)));
    Map<Arrival, Integer> times = new HashMap<>();
    arrivals.forEach((place, arrival) -> {
      int before = times.merge(arrival, 1, Integer::sum) - 1;
      NaiveNumbers.Moved moved = numbers.moved(arrival.from(), number, arrival.eventId(), before);
      if (moved != null) {
        add(steps, place, run -> run.takeOver(moved));
      }
    });
  }

  private static void add(TreeMap<Long, Consumer<NaiveRun>> steps, long place, Consumer<NaiveRun> step) {
    steps.merge(place, step, Consumer::andThen);
  }
}

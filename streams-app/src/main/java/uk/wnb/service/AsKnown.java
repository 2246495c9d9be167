package uk.wnb.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.PolicyChange;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.History;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.RejectedException;
import uk.wnb.topology.LogSink;

/** Histories as they were known by the end of a day: what was recorded later is left out. */
public final class AsKnown implements LogSink {
  private final EventReader events;
  private final BiPredicate<String, Event> wanted;
  private final boolean whole;
  private final int day;
  private final long end;
  private final SortedMap<String, History> histories = new TreeMap<>();
  private final Map<String, Instant> erased = new TreeMap<>();

  private AsKnown(EventReader events, LocalDate day, BiPredicate<String, Event> wanted, boolean whole) {
    this.events = events;
    this.wanted = wanted;
    this.whole = whole;
    this.day = Days.of(day);
    this.end = Days.start(day.plusDays(1)).toEpochMilli();
  }

  /** As the detector keeps them, with older years folded into counts. */
  public static AsKnown folded(EventReader events, LocalDate day) {
    return new AsKnown(events, day, (nhsNumber, event) -> true, false);
  }

  /**
   * With nothing folded, so that all can be told event by event.
   *
   * @param wanted says of each event, and whose it is, whether to take it in
   */
  public static AsKnown whole(EventReader events, LocalDate day, BiPredicate<String, Event> wanted) {
    return new AsKnown(events, day, wanted, true);
  }

  @Override
  public void append(String nhsNumber, SpecificRecord said, Instant recordedAt) {
    try {
      Event event = events.read(nhsNumber, said, recordedAt);
      event = sinceErasure(nhsNumber, event);
      if (event != null && event.recordedAt() < end && wanted.test(nhsNumber, event)) {
        History known = histories.getOrDefault(nhsNumber, History.EMPTY).apply(event).history();
        histories.put(nhsNumber, aged(known, event.recordedOn()));
      }
    } catch (RejectedException e) {
      // The detector has set this record aside in the dead letters, where it is told of; it is in no history.
    }
  }

  private Event sinceErasure(String nhsNumber, Event event) {
    Instant upTo = erased.get(nhsNumber);
    return upTo == null ? event : event.since(upTo.toEpochMilli(), histories.containsKey(nhsNumber));
  }

  /**
   * Whatever the day is that is asked for: what has been erased is not told any more. What a number that has been
   * replaced is asked to erase is known under the other one.
   */
  @Override
  public void erase(String nhsNumber, Instant at, String reference) {
    if (histories.getOrDefault(nhsNumber, History.EMPTY).successor() == null) {
      histories.remove(nhsNumber);
      erased.put(nhsNumber, at);
    }
  }

  private History aged(History history, int to) {
    return whole ? history.whole(to) : history.at(to);
  }

  @Override
  public void tick(Instant at) {
    // What is known does not change with time.
  }

  @Override
  public void publish(PolicyChange change) {
    // Nor with how it is judged.
  }

  /** What was known of each child, by NHS number. */
  public SortedMap<String, History> histories() {
    SortedMap<String, History> known = new TreeMap<>();
    histories.forEach((nhsNumber, history) -> known.put(nhsNumber, aged(history, day)));
    return known;
  }
}

package uk.wnb.family;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import uk.wnb.history.Applied;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;

/**
 * What was known under an NHS number that has been replaced, on its way to the number that has replaced it: all of it
 * once, and then what is still told under the old number, as it comes.
 *
 * @param to the new NHS number
 * @param path the numbers that it has come by, the first one first; at least one
 * @param eventId id of what a source said that sets it on its way
 * @param day of that, as occurred
 * @param millis when that was recorded, since 1970 UTC
 * @param history what is moved
 */
public record Forward(String to, List<String> path, String eventId, int day, long millis, History history)
    implements LogEntry {

  /**
   * What goes on once {@code event} has been {@code applied} to what was known under {@code nhsNumber}; null for
   * nothing.
   *
   * @param goodbye what those who knew the old number get to know, if anything. The new number gets to know it at
   *     once, lest it be taken for a brother or sister of itself
   */
  public static Forward of(String nhsNumber, Event event, Applied applied, List<Announcement> goodbye) {
    if (applied.moved() == null) {
      return null;
    }
    String to = applied.history().successor();
    History moved = withoutRests(applied.moved()).withoutRelative(to);
    for (Announcement said : goodbye) {
      moved = moved.apply(new Delivery(to, said.stamp(), said.summary()).event()).history();
    }
    if (moved.isEmpty()) {
      return null;
    }
    return new Forward(to, path(nhsNumber, event), event.id().toString(), event.day(), event.recordedAt(), moved);
  }

  /** The new number may live with one of whom the old one should not have heard. */
  private static History withoutRests(History moved) {
    History rest = moved;
    for (Event event : moved.events()) {
      if (event.fact() instanceof Fact.Relative told && Delivery.isRest(event)) {
        rest = rest.withoutRelative(told.summary().nhsNumber());
      }
    }
    return rest;
  }

  private static List<String> path(String nhsNumber, Event event) {
    List<String> before = event.fact() instanceof Fact.Moved moved ? moved.path() : List.of();
    return Stream.concat(before.stream(), Stream.of(nhsNumber)).toList();
  }

  /** When what sets it on its way was recorded. */
  public Instant recordedAt() {
    return Instant.ofEpochMilli(millis);
  }

  /** The day of that, at midnight. */
  public Instant occursAt() {
    return Days.start(Days.date(day));
  }

  /** Identity of the record: the number that it comes from. */
  public String recordId() {
    return path.get(path.size() - 1);
  }

  @Override
  public Event event() {
    return Event.of(eventId, Delivery.SOURCE, recordId(), occursAt(), recordedAt(), false,
        new Fact.Moved(to, path, history));
  }
}

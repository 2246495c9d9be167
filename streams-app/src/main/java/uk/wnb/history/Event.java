package uk.wnb.history;

import java.time.Instant;
import java.util.Objects;

/**
 * One fact from a source about one child. A later record of the same thing (kind, source and record id) replaces an
 * earlier one; a retraction removes it.
 *
 * @param id the source's id of this event
 * @param source ODS code of the organisation that recorded it
 * @param key identity for upsert, see {@link RecordKey}
 * @param at when it occurs, in minutes on the London wall clock since 1970
 * @param recordedAt when the source recorded it, milliseconds since 1970 UTC
 * @param retracted whether this event takes the record back
 * @param fact what it says
 */
public record Event(EventId id, String source, long key, int at, long recordedAt, boolean retracted, Fact fact) {
  public Event {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(fact, "fact");
  }

  /** An event as a source tells it; {@code recordId} is the source's own id of the thing. No argument may be null. */
  public static Event of(String id, String source, String recordId, Instant occursAt, Instant recordedAt,
      boolean retracted, Fact fact) {
    return new Event(EventId.of(id), source, RecordKey.of(fact.kind(), source, recordId), Days.localMinute(occursAt),
        recordedAt.toEpochMilli(), retracted, fact);
  }

  /** The London day on which it occurs. */
  public int day() {
    return Math.floorDiv(at, Days.MINUTES);
  }

  /** The London day on which it was recorded. */
  public int recordedOn() {
    return Days.of(Instant.ofEpochMilli(recordedAt));
  }

  /** Whether it books what nobody has cancelled: it says nothing yet of how that ends. */
  public boolean isOpenBooking() {
    return !retracted && fact instanceof Fact.Booking booking && booking.outcome() == Outcome.BOOKED;
  }

  /** The same record taken back at the time at which this was recorded. */
  Event takenBack() {
    return new Event(id, source, key, at, recordedAt, true, fact);
  }

  /**
   * What of this may be taken in of a child who was erased up to {@code upTo}: what was recorded later, and what is
   * told of brothers and sisters, if something is known of the child again; null for nothing.
   */
  public Event since(long upTo, boolean isKnown) {
    if (fact instanceof Fact.Moved moved) {
      History left = moved.history().recordedAfter(upTo);
      return left.isEmpty() ? null
          : new Event(id, source, key, at, recordedAt, retracted, new Fact.Moved(moved.to(), moved.path(), left));
    }
    return (fact.kind() == Kind.FAMILY ? isKnown : recordedAt > upTo) ? this : null;
  }

  /** Order of occurrence; events of one minute stand in the order of their keys, so no order depends on arrival. */
  boolean isBefore(Event other) {
    return at != other.at ? at < other.at : key < other.key;
  }

  /**
   * Whether this version of a record outranks {@code other}: recorded later; of two recorded in the same
   * millisecond a retraction, then the one with the later id, so that the order of arrival never decides.
   */
  boolean outranks(Event other) {
    if (recordedAt != other.recordedAt) {
      return recordedAt > other.recordedAt;
    }
    if (retracted != other.retracted) {
      return retracted;
    }
    return id.compareNaturally(other.id) > 0;
  }
}

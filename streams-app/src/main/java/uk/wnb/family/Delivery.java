package uk.wnb.family;

import java.time.Instant;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.Days;
import uk.wnb.history.Digest;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Summary;
import uk.wnb.history.SummaryCodec;

/**
 * An announcement on its way to one child: an event of that child's log, told by ourselves. Of one relative the newest
 * stands, by the rules that hold for every record; the same one twice is a duplicate.
 *
 * @param to NHS number of the child who is told
 * @param stamp version of the announcement, milliseconds since 1970 UTC
 * @param about what it says
 * @param rank what it outranks under its stamp
 */
public record Delivery(String to, long stamp, Summary about, Rank rank) implements LogEntry {
  /** Of what stands under one stamp the later outranks the earlier. */
  public enum Rank {
    /** What a child announces to be taken for all there is. */
    NEWS,
    /** What is left of another's news that a child should not have heard. */
    REST,
    /** What only puts right what the child has said earlier: it has the last word. */
    ASIDE
  }

  /** The organisation that these events bear as their source: none, it is the detector itself. */
  public static final String SOURCE = "wnb";

  private static final int LOOKED_BACK_ON_MONTHS = 12;
  private static final int USUAL_SIZE = 64;
  private static final int ASIDE_BYTES = 8;
  private static final int REST_BYTES = 5;
  /** No digit of a digest. */
  private static final String REST_MARK = "-r";

  /** News. */
  public Delivery(String to, long stamp, Summary about) {
    this(to, stamp, about, Rank.NEWS);
  }

  /**
   * The event's id. It may stand in an alert, so it holds nothing from which a number could be found out. Under one
   * stamp the longer id outranks the shorter. What is not news may differ under one stamp, and so do the ids: by a
   * digest of what it tells of homes that whoever is told has in common with the child, and of nothing else.
   */
  public String eventId() {
    return "relative-" + stamp + switch (rank) {
      case NEWS -> "";
      case REST -> REST_MARK + digest(REST_BYTES);
      case ASIDE -> "-" + digest(ASIDE_BYTES);
    };
  }

  /** Whether {@code event}, which tells of a relative, is a {@link Rank#REST}. */
  static boolean isRest(Event event) {
    return event.id().toString().contains(REST_MARK);
  }

  private String digest(int size) {
    ByteWriter bytes = new ByteWriter(USUAL_SIZE);
    bytes.write((about.sensitive() ? 1 : 0) | (about.extent() == Summary.Extent.NOTHING ? 2 : 0));
    SummaryCodec.writeResidences(about.residences(), bytes);
    return Digest.hex(bytes.toByteArray(), size);
  }

  /** Identity of the record: one of each relative. */
  public String recordId() {
    return about.nhsNumber();
  }

  /** When it was recorded. */
  public Instant recordedAt() {
    return Instant.ofEpochMilli(stamp);
  }

  /** The day since which it tells everything that a signal may ask for, at midnight. */
  public Instant occursAt() {
    int day = Days.minusMonths(Days.of(recordedAt()), LOOKED_BACK_ON_MONTHS);
    return Days.start(Days.date(day));
  }

  @Override
  public Event event() {
    return Event.of(eventId(), SOURCE, recordId(), occursAt(), recordedAt(), false, new Fact.Relative(about));
  }
}

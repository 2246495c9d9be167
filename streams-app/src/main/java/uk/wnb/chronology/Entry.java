package uk.wnb.chronology;

import java.util.Comparator;
import java.util.List;
import uk.wnb.history.EventId;

/**
 * One line of a chronology.
 *
 * @param at when, minutes on the London wall clock since 1970
 * @param child the NHS number of the child it is about
 * @param kind what it is, in a word or two
 * @param what what is known of it, in plain words that blame nobody
 * @param source code of the organisation that said so, empty for what the detector itself says
 * @param recordedOn the London day on which its source recorded it in the version shown; received here it may have been
 *     later
 * @param evidence the events behind it
 */
public record Entry(int at, String child, String kind, String what, String source, int recordedOn,
    List<EventId> evidence) {
  private static final int MINUTES = 24 * 60;

  static final Comparator<Entry> ORDER = Comparator.comparing(Entry::at).thenComparing(Entry::child)
      .thenComparing(Entry::kind).thenComparing(Entry::what);

  /** What the detector itself says on {@code day}, without a time of day. */
  public static Entry ofDay(int day, String child, String kind, String what, List<EventId> evidence) {
    return new Entry(day * MINUTES, child, kind, what, "", day, evidence);
  }

  /** The London day. */
  public int day() {
    return Math.floorDiv(at, MINUTES);
  }

  /** The London time of day in minutes, 0 for what has a date only. */
  public int minute() {
    return Math.floorMod(at, MINUTES);
  }
}

package uk.wnb.history;

import static uk.wnb.history.ByteReader.pick;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The stored form of a {@link History}. The first byte is the version; this class writes version
 * {@value #VERSION} and reads every version there has been.
 *
 * <p>Layout: day of knowledge; the strings; the distinct (source, fact) pairs, since most of a child's
 * events say one of a few things; the events, each an index into those pairs, a difference in days, time of day if
 * any, time of recording as a difference in the coarsest unit that is exact, 6 bytes of key, the event id; then the
 * older years. In version 1 what is told of a brother or sister has no extent; up to version 2 a visit to A&amp;E is
 * planned or not, and no more is said of why the child came again.
 */
public final class HistoryCodec {
  static final int VERSION = 3;
  private static final int HASH_BYTES = 6;
  private static final int HOURS = 0;
  private static final int MINUTES = 1;
  private static final int SECONDS = 2;
  private static final int MILLIS = 3;

  private static final Event[] NOTHING = {};

  // Asked for once: an enum gives away a new array each time.
  private static final Kind[] KINDS = Kind.values();
  private static final OlderYears.Group[] GROUPS = OlderYears.Group.values();

  private HistoryCodec() {
  }

  /** Appends {@code history} to {@code out}. */
  public static void write(History history, ByteWriter out) {
    write(history.asOf(), history.raw(), out);
    writeOlder(history.older(), out);
  }

  /**
   * Appends what {@code event} or, when that is null, the mere passing of time has made of a history: what
   * {@link #write} says of one that knows nothing else. Small, however long the history.
   *
   * @param asOf the day up to which the history has come
   */
  public static void writeStep(int asOf, Event event, ByteWriter out) {
    write(asOf, event == null ? NOTHING : new Event[] {event}, out);
    writeOlder(OlderYears.NONE, out);
  }

  private static void write(int asOf, Event[] events, ByteWriter out) {
    out.write(VERSION);
    out.zigzag(asOf);
    int[] says = FactTable.write(events, out);
    out.varint(events.length);
    int previousDay = 0;
    for (int i = 0; i < events.length; i++) {
      writeEvent(events[i], says[i], previousDay, out);
      previousDay = events[i].day();
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the version is newer than this class or the bytes are damaged
   */
  public static History read(ByteReader in) {
    int asOf = readHead(in);
    return new History(asOf, readEvents(in), readOlder(in));
  }

  /**
   * {@code before} after a step that {@link #writeStep} wrote.
   *
   * @throws IllegalArgumentException as {@link #read}
   */
  public static History readStep(History before, ByteReader in) {
    int asOf = readHead(in);
    History after = before;
    for (Event event : readEvents(in)) {
      after = after.apply(event).history();
    }
    readOlder(in);
    return after.at(asOf);
  }

  private static int readHead(ByteReader in) {
    int version = in.read();
    if (version < 1 || version > VERSION) {
      throw new IllegalArgumentException("stored state has version " + version + ", this build reads up to " + VERSION);
    }
    return (int) in.zigzag();
  }

  private static Event[] readEvents(ByteReader in) {
    FactTable table = FactTable.read(in);
    Event[] events = new Event[in.count()];
    int previousDay = 0;
    for (int i = 0; i < events.length; i++) {
      events[i] = readEvent(table, previousDay, in);
      previousDay = events[i].day();
    }
    return events;
  }

  private static void writeEvent(Event event, int says, int previousDay, ByteWriter out) {
    long difference = event.recordedAt() - Days.asIfUtcMillis(event.at());
    int unit = coarsestUnit(difference);
    int minute = Math.floorMod(event.at(), Days.MINUTES);
    out.varint(says);
    out.zigzag((long) (event.day() - previousDay) << 3 | unit << 1 | (minute == 0 ? 0 : 1));
    if (minute != 0) {
      out.varint(minute);
    }
    out.zigzag(inUnits(difference, unit));
    out.fixed(RecordKey.hash(event.key()), HASH_BYTES);
    event.id().write(out);
  }

  private static Event readEvent(FactTable table, int previousDay, ByteReader in) {
    FactTable.Pair pair = table.get(in.varint());
    long head = in.zigzag();
    int day = previousDay + (int) (head >> 3);
    int minute = (head & 1) == 0 ? 0 : in.varint();
    int at = day * Days.MINUTES + minute;
    long recordedAt = Days.asIfUtcMillis(at) + millis(in.zigzag(), (int) (head >> 1 & 3));
    long key = RecordKey.of(pair.fact().kind(), in.fixed(HASH_BYTES));
    return new Event(EventId.read(in), pair.source(), key, at, recordedAt, pair.retracted(), pair.fact());
  }

  private static int coarsestUnit(long difference) {
    if (difference % 60_000 == 0) {
      return difference % 3_600_000 == 0 ? HOURS : MINUTES;
    }
    return difference % 1_000 == 0 ? SECONDS : MILLIS;
  }

  // Divisors that the compiler knows: to divide by others is what takes a processor longest.
  private static long inUnits(long millis, int unit) {
    return switch (unit) {
      case HOURS -> millis / 3_600_000;
      case MINUTES -> millis / 60_000;
      case SECONDS -> millis / 1_000;
      default -> millis;
    };
  }

  private static long millis(long count, int unit) {
    return switch (unit) {
      case HOURS -> count * 3_600_000;
      case MINUTES -> count * 60_000;
      case SECONDS -> count * 1_000;
      default -> count;
    };
  }

  private static void writeOlder(OlderYears older, ByteWriter out) {
    out.varint(older.rows().size());
    for (OlderYears.Row row : older.rows()) {
      out.zigzag(row.year());
      out.write(row.group().ordinal());
      out.string(row.specialty());
      out.varint(row.counts().size());
      row.counts().forEach(out::varint);
    }
    out.varint(older.keys().length);
    for (long key : older.keys()) {
      out.write((int) (key & 7));
      out.fixed(RecordKey.hash(key), HASH_BYTES);
    }
  }

  private static OlderYears readOlder(ByteReader in) {
    int size = in.count();
    List<OlderYears.Row> rows = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      rows.add(readRow(in));
    }
    long[] keys = new long[in.count()];
    Arrays.setAll(keys, i -> RecordKey.of(pick(KINDS, in.read()), in.fixed(HASH_BYTES)));
    return rows.isEmpty() && keys.length == 0 ? OlderYears.NONE : new OlderYears(rows, keys);
  }

  private static OlderYears.Row readRow(ByteReader in) {
    int year = (int) in.zigzag();
    OlderYears.Group group = pick(GROUPS, in.read());
    String specialty = in.string();
    Integer[] counts = new Integer[in.count()];
    Arrays.setAll(counts, i -> in.varint());
    return new OlderYears.Row(year, group, specialty, List.of(counts));
  }
}

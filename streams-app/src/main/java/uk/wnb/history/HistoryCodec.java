package uk.wnb.history;

import static uk.wnb.history.ByteReader.pick;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The stored form of a {@link History}. The first byte is the version; this class writes version
 * {@value #VERSION} and reads every version there has been.
 *
 * <p>Layout of version 1: day of knowledge; the strings; the distinct (source, fact) pairs, since most of a child's
 * events say one of a few things; the events, each an index into those pairs, a difference in days, time of day if
 * any, time of recording as a difference in the coarsest unit that is exact, 6 bytes of key, the event id; then the
 * older years.
 */
public final class HistoryCodec {
  static final int VERSION = 1;
  private static final int HASH_BYTES = 6;
  private static final long[] UNITS = {3_600_000L, 60_000L, 1_000L, 1L};

  private HistoryCodec() {
  }

  /** Appends {@code history} to {@code out}. */
  public static void write(History history, ByteWriter out) {
    Event[] events = history.raw();
    int[] says = new int[events.length];
    FactTable table = FactTable.of(events, says);
    out.write(VERSION);
    out.zigzag(history.asOf());
    table.write(out);
    out.varint(events.length);
    int previousDay = 0;
    for (int i = 0; i < events.length; i++) {
      writeEvent(events[i], says[i], previousDay, out);
      previousDay = events[i].day();
    }
    writeOlder(history.older(), out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the version is newer than this class or the bytes are damaged
   */
  public static History read(ByteReader in) {
    int version = in.read();
    if (version != VERSION) {
      throw new IllegalArgumentException("stored state has version " + version + ", this build reads up to " + VERSION);
    }
    int asOf = (int) in.zigzag();
    FactTable table = FactTable.read(in);
    Event[] events = new Event[in.count()];
    int previousDay = 0;
    for (int i = 0; i < events.length; i++) {
      events[i] = readEvent(table, previousDay, in);
      previousDay = events[i].day();
    }
    return new History(asOf, events, readOlder(in));
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
    out.zigzag(difference / UNITS[unit]);
    out.fixed(RecordKey.hash(event.key()), HASH_BYTES);
    event.id().write(out);
  }

  private static Event readEvent(FactTable table, int previousDay, ByteReader in) {
    FactTable.Pair pair = table.get(in.varint());
    long head = in.zigzag();
    int day = previousDay + (int) (head >> 3);
    int minute = (head & 1) == 0 ? 0 : in.varint();
    int at = day * Days.MINUTES + minute;
    long recordedAt = Days.asIfUtcMillis(at) + in.zigzag() * UNITS[(int) (head >> 1 & 3)];
    long key = RecordKey.of(pair.fact().kind(), in.fixed(HASH_BYTES));
    return new Event(EventId.read(in), pair.source(), key, at, recordedAt, pair.retracted(), pair.fact());
  }

  private static int coarsestUnit(long difference) {
    int unit = 0;
    while (difference % UNITS[unit] != 0) {
      unit++;
    }
    return unit;
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
    Arrays.setAll(keys, i -> RecordKey.of(pick(Kind.values(), in.read()), in.fixed(HASH_BYTES)));
    return rows.isEmpty() && keys.length == 0 ? OlderYears.NONE : new OlderYears(rows, keys);
  }

  private static OlderYears.Row readRow(ByteReader in) {
    int year = (int) in.zigzag();
    OlderYears.Group group = pick(OlderYears.Group.values(), in.read());
    String specialty = in.string();
    Integer[] counts = new Integer[in.count()];
    Arrays.setAll(counts, i -> in.varint());
    return new OlderYears.Row(year, group, specialty, List.of(counts));
  }
}

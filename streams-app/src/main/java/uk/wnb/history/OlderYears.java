package uk.wnb.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is kept of the years before those in detail: counts by calendar year, group and specialty, and the key of
 * every record in them, so that the same record arriving again is known and not counted twice. Immutable.
 */
public final class OlderYears {
  static final OlderYears NONE = new OlderYears(List.of(), new long[0]);

  private static final Set<Kind> COUNTED = EnumSet.of(Kind.ATTENDANCE, Kind.EMERGENCY, Kind.EDUCATION);

  /** What a row counts. The order is part of the stored form: append, never reorder. */
  public enum Group {
    /** Clinic, community and remote contacts, by {@link Outcome}. */
    APPOINTMENT,
    /** Home visits, by {@link Outcome}. */
    HOME_VISIT,
    /** Contacts at school, by {@link Outcome}. */
    SCHOOL_VISIT,
    /** Unplanned A&amp;E visits, by {@link Fact.Complaint}. */
    EMERGENCY,
    /** Sessions: possible, present (of those possible), authorised, unauthorised, unable. */
    EDUCATION,
    /** Contacts that show a first attendance, one count; in place of the specialty, the referral. */
    REFERRAL
  }

  /** Counts of one year, in the order that the group names. */
  public record Row(int year, Group group, String specialty, List<Integer> counts) {
    private static final Comparator<Row> ORDER =
        Comparator.comparingInt(Row::year).thenComparing(Row::group).thenComparing(Row::specialty);

    private Row plus(Row other) {
      Integer[] sum = new Integer[counts.size()];
      Arrays.setAll(sum, i -> counts.get(i) + other.counts.get(i));
      return new Row(year, group, specialty, List.of(sum));
    }
  }

  /** Receives counts of appointments. */
  interface AppointmentCounts {
    void accept(String specialty, Outcome outcome, int count);
  }

  private final List<Row> rows;
  private final long[] keys;

  OlderYears(List<Row> rows, long[] sortedKeys) {
    this.rows = List.copyOf(rows);
    this.keys = sortedKeys;
  }

  /** Every row, by year, group and specialty. */
  public List<Row> rows() {
    return rows;
  }

  long[] keys() {
    return keys;
  }

  boolean contains(long key) {
    return Arrays.binarySearch(keys, key) >= 0;
  }

  OlderYears plus(Collection<Row> moreRows, long[] moreKeys) {
    TreeMap<Row, Row> sums = new TreeMap<>(Row.ORDER);
    rows.forEach(row -> sums.put(row, row));
    moreRows.forEach(row -> sums.merge(row, row, Row::plus));
    long[] union = Arrays.copyOf(keys, keys.length + moreKeys.length);
    System.arraycopy(moreKeys, 0, union, keys.length, moreKeys.length);
    Arrays.sort(union);
    return new OlderYears(List.copyOf(sums.values()), union);
  }

  /**
   * The years of both. A record that is in both counts once where one of them holds all that the other does; else it
   * can no longer be told apart and counts twice, which its key, kept twice, says.
   */
  OlderYears union(OlderYears other) {
    if (Arrays.stream(other.keys).allMatch(this::contains)) {
      return this;
    }
    if (Arrays.stream(keys).allMatch(other::contains)) {
      return other;
    }
    return plus(other.rows, other.keys);
  }

  /** How many records, at most, count once more than they should, since two NHS numbers became one too late. */
  public int countedTwice() {
    int twice = 0;
    for (int i = 1; i < keys.length; i++) {
      twice += keys[i] == keys[i - 1] && COUNTED.contains(RecordKey.kind(keys[i])) ? 1 : 0;
    }
    return twice;
  }

  /** Whether there was a first attendance on {@code referral}. */
  boolean isSeenOn(String referral) {
    return rows.stream().anyMatch(row -> row.group() == Group.REFERRAL && row.specialty().equals(referral));
  }

  /** Whether {@code other} counts the same appointments in the same years. */
  boolean hasSameAppointments(OlderYears other) {
    return rows.equals(other.rows) || appointments().equals(other.appointments());
  }

  private List<Row> appointments() {
    return rows.stream().filter(row -> row.group() == Group.APPOINTMENT).toList();
  }

  void forEachAppointment(AppointmentCounts counts) {
    for (Row row : rows) {
      if (row.group() == Group.APPOINTMENT) {
        for (Outcome outcome : Outcome.values()) {
          int count = row.counts().get(outcome.ordinal());
          if (count > 0) {
            counts.accept(row.specialty(), outcome, count);
          }
        }
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OlderYears older && rows.equals(older.rows) && Arrays.equals(keys, older.keys);
  }

  @Override
  public int hashCode() {
    return 31 * rows.hashCode() + Arrays.hashCode(keys);
  }
}

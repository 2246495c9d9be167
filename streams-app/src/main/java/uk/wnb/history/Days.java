package uk.wnb.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Calendar arithmetic on whole days, counted from 1970-01-01 as an {@code int}, in Europe/London.
 *
 * <p>A child's day is the local day: an appointment at 00:30 on a summer night belongs to that day although it is
 * still the day before in UTC. Windows are calendar months: a window of 12 months as of day D holds what occurred
 * after D minus 12 months, up to and including D.
 */
public final class Days {
  /** No day at all: later than every real day. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** Minutes in a local day as counted here; a clock change moves no appointment to another day. */
  static final int MINUTES = 24 * 60;

  private Days() {
  }

  /** The local day on which {@code instant} falls. */
  public static int of(Instant instant) {
    return Math.floorDiv(localMinute(instant), MINUTES);
  }

  /** The day number of {@code date}. */
  public static int of(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** The date of {@code day}. */
  public static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /** The instant at which {@code day} begins in London. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(LondonTime.ZONE).toInstant();
  }

  /** The instant of a wall-clock time in London; the earlier of two where the clock goes back. */
  public static Instant instant(LocalDateTime local) {
    return local.atZone(LondonTime.ZONE).toInstant();
  }

  /** Minutes on the London wall clock since 1970-01-01T00:00; seconds are dropped. */
  public static int localMinute(Instant instant) {
    return Math.toIntExact(Math.floorDiv(instant.getEpochSecond() + LondonTime.offsetAt(instant), 60));
  }

  /** {@code day} less {@code months} calendar months, at the month's end where the day does not exist. */
  public static int minusMonths(int day, int months) {
    return (int) date(day).minusMonths(months).toEpochDay();
  }

  /** Completed calendar months from {@code from} to {@code to}, which is not earlier. */
  public static int monthsBetween(int from, int to) {
    LocalDate start = date(from);
    LocalDate end = date(to);
    int months = 12 * (end.getYear() - start.getYear()) + end.getMonthValue() - start.getMonthValue();
    return end.getDayOfMonth() < start.getDayOfMonth() ? months - 1 : months;
  }

  /** The first day on which a window of {@code months} months no longer holds what occurred on {@code day}. */
  public static int leavesWindow(int day, int months) {
    LocalDate start = date(day);
    LocalDate end = start.plusMonths(months);
    // Where the month has no such day, a window that ends with its last one still holds it.
    boolean exists = end.getDayOfMonth() == start.getDayOfMonth();
    return of(exists ? end : end.plusDays(1));
  }

  /** The day {@code count} working days (Monday to Friday) after {@code day}; bank holidays count as working days. */
  public static int plusWorkingDays(int day, int count) {
    int result = day;
    for (int left = count; left > 0; ) {
      result++;
      if (date(result).getDayOfWeek().getValue() <= 5) {
        left--;
      }
    }
    return result;
  }

  /** Milliseconds of the local minute taken as if the wall clock were UTC: a base for compact differences. */
  static long asIfUtcMillis(int localMinute) {
    return localMinute * 60_000L;
  }
}

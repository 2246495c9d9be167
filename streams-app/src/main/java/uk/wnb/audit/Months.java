package uk.wnb.audit;

import java.time.LocalDate;
import uk.wnb.history.Days;
import uk.wnb.history.Window;

/** Calendar months as the audit writes them. */
final class Months {
  /** Of a year and a month: what a date in ISO 8601 begins with. */
  private static final int LENGTH = "2024-03".length();

  private Months() {
  }

  /** The month of {@code day}, such as {@code 2024-03}. */
  static String of(int day) {
    return Days.date(day).toString().substring(0, LENGTH);
  }

  /** The first day of the month of {@code day}. */
  static int firstDay(int day) {
    return Days.of(Days.date(day).withDayOfMonth(1));
  }

  /** Whole months, from that of {@code first} to that of {@code last}. */
  static Window whole(int first, int last) {
    LocalDate end = Days.date(last);
    return new Window(firstDay(first) - 1, Days.of(end.withDayOfMonth(end.lengthOfMonth())));
  }
}

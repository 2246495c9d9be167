package uk.wnb.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import uk.wnb.history.Days;
import uk.wnb.history.Window;

/** Calendar months as the audit writes them. */
final class Months {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2089;
  /** Of a century: each event names a month or two, and to spell it out each time was a twentieth of its audit. */
  private static final String[] NAMES = Stream.iterate(YearMonth.of(FIRST_YEAR, 1), month -> month.plusMonths(1))
      .limit(12 * (LAST_YEAR - FIRST_YEAR + 1)).map(YearMonth::toString).toArray(String[]::new);
  /** Of a year and a month: what a date in ISO 8601 begins with. */
  private static final int LENGTH = "2024-03".length();

  private Months() {
  }

  /** The month of {@code day}, such as {@code 2024-03}. */
  static String of(int day) {
    LocalDate date = Days.date(day);
    int index = 12 * (date.getYear() - FIRST_YEAR) + date.getMonthValue() - 1;
    return index >= 0 && index < NAMES.length ? NAMES[index] : date.toString().substring(0, LENGTH);
  }

  /** The first day of the month of {@code day}. */
  static int firstDay(int day) {
    return day - Days.date(day).getDayOfMonth() + 1;
  }

  /** Whole months, from that of {@code first} to that of {@code last}. */
  static Window whole(int first, int last) {
    return new Window(firstDay(first) - 1, firstDay(last) + Days.date(last).lengthOfMonth() - 1);
  }
}

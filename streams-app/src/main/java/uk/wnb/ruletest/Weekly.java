package uk.wnb.ruletest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * An event told again each week, as weeks at school are.
 *
 * @param times how often in all, 1 or more
 */
record Weekly(int times) {
  private static final int DATE = "2022-11-17".length();
  private static final int DAYS = 7;

  /** A line of CSV for each week, the first with {@code columns} as they are. */
  List<String> of(Map<String, String> columns, Block block) {
    List<String> rows = new ArrayList<>();
    try {
      for (int week = 0; week < times; week++) {
        Map<String, String> shifted = new TreeMap<>(columns);
        shifted.computeIfPresent("occurs_at", later(week));
        shifted.computeIfPresent("recorded_at", later(week));
        if (week > 0) {
          shifted.merge("record_id", "-" + (week + 1), String::concat);
        }
        rows.add(EventRows.csv(shifted));
      }
    } catch (DateTimeException e) {
      block.problem("weekly", "needs times that begin with a date such as 2022-11-17");
    }
    return rows;
  }

  private static BiFunction<String, String, String> later(int weeks) {
    return (column, text) -> weeks == 0 || text.isEmpty() ? text
        : LocalDate.parse(text.substring(0, Math.min(DATE, text.length()))).plusDays((long) DAYS * weeks)
            + text.substring(DATE);
  }
}

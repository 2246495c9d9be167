package uk.wnb.simulate;

import java.time.LocalDate;
import uk.wnb.history.Days;

/** Writes down what happens to one family as sources would: late, twice, wrong at first, taken back. */
final class Records {
  private static final int MINUTES = 24 * 60;
  private static final int MORNING = 8 * 60;
  private static final int EVENING = 18 * 60;

  private final Sink sink;
  private final Span days;
  private final Dice dice;
  private final Recording how;
  private final String family;
  private final StringBuilder line = new StringBuilder(160);
  private int rows;
  private int records;

  /** What is recorded on other days than {@code days} is not told. */
  Records(Sink sink, Span days, Dice dice, Recording how, String family) {
    this.sink = sink;
    this.days = days;
    this.dice = dice;
    this.how = how;
    this.family = family;
  }

  /** An id for another record, unique to it. */
  String nextRecord() {
    records++;
    return family + "-" + records;
  }

  /** A minute in the working hours of {@code day}. */
  int inHours(int day) {
    return day * MINUTES + MORNING + 15 * dice.between(4, 35);
  }

  /** A minute at any time of {@code day}. */
  int anyTime(int day) {
    return day * MINUTES + dice.between(0, MINUTES - 1);
  }

  /** A minute in the morning of {@code day}, before anything is held. */
  int morning(int day) {
    return day * MINUTES + MORNING + dice.between(0, 45);
  }

  /** A minute in the evening of the day of {@code at}, after it. */
  int evening(int at) {
    return Math.max(at + 1, Math.floorDiv(at, MINUTES) * MINUTES + EVENING + dice.between(0, 240));
  }

  /** The minute at which the outcome of what happened at {@code at} is recorded; -1 for never. */
  int outcomeRecorded(int at) {
    if (dice.chance(how.never())) {
      return -1;
    }
    return dice.chance(how.sameEvening()) ? evening(at) : evening(at + dice.between(1, how.latestDays()) * MINUTES);
  }

  /** An outcome, now and then wrong at first, or told of the wrong child and taken back. */
  void outcome(String child, String source, String record, int at, int recordedAt, String code, String specialty,
      String setting, String detail) {
    if (dice.chance(how.corrected())) {
      String wrong = code.equals("5") ? "3" : "5";
      add("attendance", child, source, record, at, recordedAt, wrong, specialty, setting, "", detail);
      add("attendance", child, source, record, at, recordedAt + dice.between(1, 14) * MINUTES, code, specialty, setting,
          "", detail);
    } else {
      add("attendance", child, source, record, at, recordedAt, code, specialty, setting, "", detail);
    }
    if (dice.chance(how.retracted())) {
      String mistaken = nextRecord();
      add("attendance", child, source, mistaken, at, recordedAt, "3", specialty, setting, "", "");
      add("attendance", child, source, mistaken, at, recordedAt + dice.between(1, 7) * MINUTES, "", "", "", "retract",
          "");
    }
  }

  /** A dated fact that begins on {@code day} and is told of then, or on the first day when that is later. */
  void fact(String child, String source, String fact, int day, String detail) {
    fact(child, source, nextRecord(), fact, day, day, detail);
  }

  /** A fact that ends; that is told of when it does. */
  void factUntil(String child, String source, String fact, Span span, String detail) {
    String record = nextRecord();
    fact(child, source, record, fact, span.from(), span.from(), detail);
    if (span.to() < days.to()) {
      String more = detail.isEmpty() ? "" : ";" + detail;
      fact(child, source, record, fact, span.from(), span.to(), "end=" + Days.date(span.to()) + more);
    }
  }

  private void fact(String child, String source, String record, String fact, int day, int toldOn, String detail) {
    int recorded = morning(Math.max(toldOn, days.from()));
    add("context", child, source, record, day * MINUTES, recorded, fact, "", "", "", detail);
  }

  /** One row, now and then sent twice. */
  void add(String type, String child, String source, String record, int at, int recorded, String code,
      String specialty, String setting, String operation, String detail) {
    int recordedAt = outOfTheHourOfClockChanges(recorded);
    if (!days.contains(Math.floorDiv(recordedAt, MINUTES))) {
      return;
    }
    rows++;
    line.setLength(0);
    line.append(type).append(",e").append(family).append('-').append(rows).append(',').append(child).append(',')
        .append(source).append(',').append(record).append(',');
    time(at).append(',');
    time(recordedAt).append(',').append(code).append(',').append(specialty).append(',').append(setting).append(',')
        .append(operation).append(',').append(detail);
    String row = line.toString();
    sink.add(recordedAt, row);
    if (dice.chance(how.twice())) {
      sink.add(recordedAt, row);
    }
  }

  /**
   * Nothing is recorded from one to two at night: that hour is missing in one night of a year and comes twice in
   * another.
   */
  private static int outOfTheHourOfClockChanges(int minute) {
    return Math.floorMod(minute, MINUTES) / 60 == 1 ? minute + 60 : minute;
  }

  private StringBuilder time(int minute) {
    LocalDate day = Days.date(Math.floorDiv(minute, MINUTES));
    int rest = Math.floorMod(minute, MINUTES);
    line.append(day.getYear()).append('-');
    two(day.getMonthValue()).append('-');
    two(day.getDayOfMonth());
    if (rest != 0) {
      two(line.append('T'), rest / 60).append(':');
      two(rest % 60);
    }
    return line;
  }

  private StringBuilder two(int number) {
    return two(line, number);
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}

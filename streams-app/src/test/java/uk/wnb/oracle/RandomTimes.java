package uk.wnb.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Draws the times at which things occur, with a liking for those where software goes wrong: a day before, on and after
 * the end of a window that some earlier time begins, leap days, month ends, the days on which the clocks change, and
 * the hour around midnight in which a summer day of London is not yet one of UTC. No two times share a minute.
 */
final class RandomTimes {
  private static final int[] WINDOWS = {-24, -12, -6, 6, 12, 24};

  private static final int MOVE = 100;

  private final SplittableRandom random;
  private final LocalDate first;
  private final int days;
  private final List<LocalDate> drawn = new ArrayList<>();
  private final Set<LocalDateTime> taken = new HashSet<>();

  RandomTimes(SplittableRandom random, LocalDate first, int days) {
    this.random = random;
    this.first = first;
    this.days = days;
  }

  /** A time between the first and the last day. */
  Instant next() {
    LocalDate day = within(day());
    drawn.add(day);
    return free(day.atTime(time()));
  }

  /** A time on {@code day}. */
  Instant on(LocalDate day) {
    return free(day.atTime(time()));
  }

  /** A time at most {@value #MOVE} days away from {@code other}. */
  Instant near(Instant other) {
    return near(other, MOVE);
  }

  /** A time at most {@code move} days away from {@code other}. */
  Instant near(Instant other, int move) {
    LocalDate day = LocalDate.ofInstant(other, Report.LONDON).plusDays(random.nextInt(-move, move + 1));
    return free(day.atTime(time()));
  }

  /** The {@code week}th Monday from {@code monday} on, at its midnight or near it. */
  Instant monday(Instant monday, int week) {
    LocalDate day = LocalDate.ofInstant(monday, Report.LONDON).with(DayOfWeek.MONDAY).plusWeeks(week);
    return free(day.atTime(0, random.nextInt(60)));
  }

  private LocalDate day() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> anchor().plusMonths(WINDOWS[random.nextInt(WINDOWS.length)]).plusDays(random.nextInt(-1, 2));
      case 2 -> anchor().plusDays(random.nextInt(-3, 4));
      case 3 -> oddDay(any());
      default -> any();
    };
  }

  private LocalDate any() {
    return first.plusDays(random.nextInt(days + 1));
  }

  /** A day of some earlier time. */
  LocalDate anchor() {
    return drawn.isEmpty() ? any() : drawn.get(random.nextInt(drawn.size()));
  }

  private LocalDate within(LocalDate day) {
    LocalDate last = first.plusDays(days);
    return day.isBefore(first) || day.isAfter(last) ? any() : day;
  }

  private LocalDate oddDay(LocalDate near) {
    return switch (random.nextInt(4)) {
      case 0 -> LocalDate.of((near.getYear() + 2) / 4 * 4, 2, 29);
      case 1 -> lastSunday(near.withMonth(3));
      case 2 -> lastSunday(near.withMonth(10));
      default -> near.withDayOfMonth(near.lengthOfMonth());
    };
  }

  private static LocalDate lastSunday(LocalDate month) {
    LocalDate last = month.withDayOfMonth(month.lengthOfMonth());
    return last.minusDays(last.getDayOfWeek().getValue() % 7);
  }

  private LocalTime time() {
    return switch (random.nextInt(5)) {
      case 0 -> LocalTime.of(random.nextBoolean() ? 23 : 0, random.nextInt(60));
      case 1 -> LocalTime.of(1, random.nextInt(60));
      default -> LocalTime.of(8 + random.nextInt(10), random.nextInt(60));
    };
  }

  /** {@code wanted}, or the first minute after it that nothing else has. */
  Instant free(Instant wanted) {
    return free(LocalDateTime.ofInstant(wanted, Report.LONDON).truncatedTo(ChronoUnit.MINUTES));
  }

  private Instant free(LocalDateTime wanted) {
    LocalDateTime local = wanted;
    while (true) {
      ZonedDateTime zoned = local.atZone(Report.LONDON);
      Instant instant = (random.nextBoolean() ? zoned : zoned.withLaterOffsetAtOverlap()).toInstant();
      if (taken.add(LocalDateTime.ofInstant(instant, Report.LONDON))) {
        return instant.plusSeconds(random.nextInt(60));
      }
      local = local.plusMinutes(1);
    }
  }
}

package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.oracle.Given;

class DaysTest {
  @ParameterizedTest
  @CsvSource({
      "2024-01-15T23:59:59Z, 2024-01-15", // winter: London is UTC
      "2024-07-15T22:59:59Z, 2024-07-15", // summer: an hour ahead
      "2024-07-15T23:00:00Z, 2024-07-16",
      "2024-03-31T00:59:00Z, 2024-03-31", // the clocks go forward at 01:00
      "2024-03-30T23:59:00Z, 2024-03-30",
      "2024-10-26T23:00:00Z, 2024-10-27", // still summer time at the start of the day on which they go back
      "2024-10-27T23:59:00Z, 2024-10-27",
      "1969-12-31T22:59:59Z, 1969-12-31",
      "1970-01-01T00:00:00Z, 1970-01-01"}) // London kept summer time all that winter
  void aDayIsADayOfLondon(Instant instant, LocalDate day) {
    assertThat(Days.date(Days.of(instant))).isEqualTo(day);
  }

  /** An hour before and after each change of clocks, and where the table of them begins and ends. */
  @Test
  void theWallClockIsThatOfTheTimeZone() {
    ZoneRules london = ZoneId.of("Europe/London").getRules();
    Instant end = Instant.parse("2105-01-01T00:00:00Z");
    int changes = 0;
    for (Instant at = Instant.parse("1890-01-01T00:00:00Z"); at.isBefore(end);
        at = london.nextTransition(at).getInstant()) {
      for (Instant near : List.of(at.minusSeconds(3600), at.minusSeconds(1), at, at.plusSeconds(1),
          at.plusSeconds(3600))) {
        assertThat(Days.localMinute(near)).as("%s", near).isEqualTo((int) Math.floorDiv(
            near.getEpochSecond() + london.getOffset(near).getTotalSeconds(), 60));
      }
      changes++;
    }
    assertThat(changes).isGreaterThan(300);
  }

  @Test
  void secondsAreDropped() {
    Instant minute = Given.instant("2024-06-01T10:30");
    assertThat(Days.localMinute(minute.plusSeconds(59))).isEqualTo(Days.localMinute(minute));
    assertThat(Days.localMinute(minute.plusSeconds(60))).isEqualTo(Days.localMinute(minute) + 1);
  }

  @Test
  void theHourThatComesTwiceIsReadTwice() {
    Instant first = Instant.parse("2024-10-27T00:30:00Z");
    assertThat(Days.localMinute(first)).isEqualTo(Days.localMinute(first.plusSeconds(3600)));
    assertThat(Days.instant(LocalDateTime.parse("2024-10-27T01:30"))).isEqualTo(first);
  }

  @Test
  void aDayBeginsAtItsMidnight() {
    assertThat(Days.start(LocalDate.parse("2024-07-16"))).isEqualTo("2024-07-15T23:00:00Z");
    assertThat(Days.start(LocalDate.parse("2024-01-16"))).isEqualTo("2024-01-16T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({"2024-02-29, 12, 2023-02-28", "2025-02-28, 12, 2024-02-28", "2024-03-31, 1, 2024-02-29",
      "2023-03-31, 1, 2023-02-28", "2024-08-31, 6, 2024-02-29", "2024-01-31, 24, 2022-01-31"})
  void monthsEndWhereTheDayDoesNotExist(String day, int months, String expected) {
    assertThat(Days.minusMonths(Given.day(day), months)).isEqualTo(Given.day(expected));
  }

  @ParameterizedTest
  @CsvSource({"2024-01-15, 12, 2025-01-15", "2024-02-29, 12, 2025-03-01", "2023-02-28, 12, 2024-02-28",
      "2023-08-31, 6, 2024-03-01", "2024-02-29, 48, 2028-02-29", "2004-02-29, 216, 2022-03-01"})
  void whatOccurredLeavesAWindowOnTheFirstDayThatNoLongerHoldsIt(String day, int months, String expected) {
    assertThat(Days.leavesWindow(Given.day(day), months)).isEqualTo(Given.day(expected));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 12, 18, 24, 60, 216})
  void leavingAWindowAndLyingInItAgreeOnEveryDay(int months) {
    for (int day = Given.day("2015-12-01"); day < Given.day("2024-04-01"); day++) {
      int leaves = Days.leavesWindow(day, months);
      assertThat(Window.ofMonths(months, leaves).contains(day)).as("%s", Days.date(day)).isFalse();
      assertThat(Window.ofMonths(months, leaves - 1).contains(day)).as("%s", Days.date(day)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"2024-03-01, 1, 2024-03-04", "2024-03-02, 1, 2024-03-04", "2024-03-03, 1, 2024-03-04",
      "2024-03-04, 5, 2024-03-11", "2024-03-04, 20, 2024-04-01", "2024-03-04, 0, 2024-03-04"})
  void workingDaysLeaveOutWeekends(String day, int count, String expected) {
    assertThat(Days.plusWorkingDays(Given.day(day), count)).isEqualTo(Given.day(expected));
  }
}

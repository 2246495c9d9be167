package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.wnb.oracle.Given.booking;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.contact;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.schoolWeek;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Fact.BookingStatus;
import uk.wnb.history.Fact.CancelledBy;
import uk.wnb.history.Fact.Category;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.OlderYears.Group;
import uk.wnb.history.OlderYears.Row;
import uk.wnb.oracle.Report;

class FoldingTest {
  private final Report old = wasNotBrought("2018-03-01");

  @Test
  void fiveYearsAreKeptInDetail() {
    History history = Told.of(old);
    assertThat(history.at(day("2023-02-28")).events()).hasSize(1);
    History folded = history.at(day("2023-03-01"));
    assertThat(folded.events()).isEmpty();
    assertThat(folded.contacts()).isEmpty();
  }

  /** Whatever the calendar: leap days, months that are too short, years that should have a leap day and have none. */
  @Test
  void whatIsKeptInDetailIsWhatTheMonthsSay() {
    Event event = old.event();
    for (int day = day("2095-01-01"); day < day("2105-12-31"); day++) {
      int horizon = Days.minusMonths(day, History.DETAIL_MONTHS);
      assertThat(keptOn(day, at(event, horizon + 1))).as("%s", Days.date(day)).isTrue();
      assertThat(keptOn(day, at(event, horizon))).as("%s", Days.date(day)).isFalse();
    }
  }

  private static Event at(Event event, int day) {
    return new Event(event.id(), event.source(), event.key(), day * Days.MINUTES, event.recordedAt(), false,
        event.fact());
  }

  private static boolean keptOn(int day, Event event) {
    return !History.EMPTY.apply(event).history().at(day).events().isEmpty();
  }

  /** The day after it is all that is left, and would be a visit of its own. */
  @Test
  void whoWasSentOnAtMidnightIsFoldedWithTheFirstDepartment() {
    History history = Told.of(visit("2018-03-01T23:00", Complaint.INJURY, Category.UNKNOWN, "RJE01", true),
        visit("2018-03-02T01:00", Complaint.INJURY, Category.FIRST, "RJE02", true),
        visit("2018-03-02T12:30", Complaint.INJURY, Category.FIRST, "RJE03", false),
        visit("2018-03-03", Complaint.INJURY, Category.FIRST, "RJE01", false)).at(day("2023-03-01"));
    assertThat(history.events()).extracting(Event::day).containsExactly(day("2018-03-03"));
    assertThat(history.older().rows()).singleElement().extracting(Row::group, row -> row.counts().stream()
        .mapToInt(Integer::intValue).sum()).containsExactly(Group.EMERGENCY, 1);
  }

  @Test
  void whatIsFoldedIsCountedByYearGroupAndSpecialty() {
    History history = Told.of(old, brought("2018-12-31"), brought("2019-01-01"),
        contact("2018-05-01", Outcome.BROUGHT, Setting.HOME), contact("2018-05-02", Outcome.BROUGHT, Setting.SCHOOL),
        visit("2018-06-01", Complaint.INGESTION), visit("2018-06-02", Complaint.INJURY, true),
        schoolWeek("2018-06-04", 10, 7), schoolWeek("2018-06-11", 10, 8)).at(day("2025-01-01"));
    assertThat(history.older().rows()).extracting(Row::year, Row::group, Row::specialty, row -> row.counts().toString())
        .containsExactly(
            tuple(2018, Group.APPOINTMENT, "420", "[0, 1, 0, 1, 0, 0, 0]"),
            tuple(2018, Group.HOME_VISIT, "420", "[0, 1, 0, 0, 0, 0, 0]"),
            tuple(2018, Group.SCHOOL_VISIT, "420", "[0, 1, 0, 0, 0, 0, 0]"),
            tuple(2018, Group.EMERGENCY, "", "[0, 1, 0, 0, 0, 0, 0]"),
            tuple(2018, Group.EDUCATION, "", "[20, 15, 0, 5, 0]"),
            tuple(2019, Group.APPOINTMENT, "420", "[0, 1, 0, 0, 0, 0, 0]"));
  }

  @Test
  void aReferralOnWhichTheChildWasSeenIsRemembered() {
    Fact seen = ContactTest.onReferral(Outcome.BROUGHT, "R1", Fact.FirstAttendance.UNKNOWN);
    Fact missed = ContactTest.onReferral(Outcome.NOT_BROUGHT, "R2", Fact.FirstAttendance.FIRST);
    History history = Told.of(brought("2018-03-01").saying(seen), wasNotBrought("2018-04-01").saying(missed))
        .at(day("2025-01-01"));
    assertThat(history.older().rows()).filteredOn(row -> row.group() == Group.REFERRAL)
        .containsExactly(new Row(2018, Group.REFERRAL, "RJE R1", List.of(1)));
    assertThat(history.older().isSeenOn("RJE R1")).isTrue();
    assertThat(history.older().isSeenOn("RJE R2")).isFalse();
  }

  /** More sessions present than possible is a mistake of the source, and must not hide those missed in other weeks. */
  @Test
  void noWeekMissesFewerSessionsThanNone() {
    History history = Told.of(schoolWeek("2018-06-04", 10, 7), schoolWeek("2018-06-11", 4, 10)).at(day("2025-01-01"));
    assertThat(history.older().rows().get(0).counts().subList(0, 2)).containsExactly(14, 11);
  }

  @Test
  void lifetimeRatesKeepWhatIsFolded() {
    History history = Told.of(old, brought("2024-03-01"));
    Rates before = Rates.of(history, day("2024-06-01"));
    Rates after = Rates.of(history.at(day("2024-06-01")), day("2024-06-01"));
    assertThat(history.at(day("2024-06-01")).events()).hasSize(1);
    assertThat(after.total().over(RateWindow.LIFETIME)).isEqualTo(before.total().over(RateWindow.LIFETIME));
    assertThat(after.bySpecialty().get("420").over(RateWindow.LIFETIME).offered()).isEqualTo(2);
    assertThat(after.total().over(RateWindow.LAST_24_MONTHS).offered()).isEqualTo(1);
  }

  @Test
  void whatIsToldOfAFoldedRecordComesTooLate() {
    History folded = Told.of(old).at(day("2023-03-01"));
    for (Report late : new Report[] {old, old.recorded("2023-03-02"), old.recorded("2023-03-02").takenBack()}) {
      Applied applied = folded.apply(late.event());
      assertThat(applied.verdict()).isEqualTo(Verdict.TOO_OLD);
      assertThat(applied.history()).isSameAs(folded);
    }
  }

  @Test
  void aRecordOfAFoldedTimeThatIsNewIsStillCounted() {
    History folded = Told.of(old).at(day("2023-03-01"));
    Applied applied = folded.apply(wasNotBrought("2017-01-01").event());
    assertThat(applied.verdict()).isEqualTo(Verdict.ADDED);
    Rates rates = Rates.of(applied.history().at(day("2023-03-01")), day("2023-03-01"));
    assertThat(rates.total().over(RateWindow.LIFETIME).wnb()).isEqualTo(2);
  }

  @Test
  void datedFactsAreNeverFolded() {
    History history = Told.of(context("2010-01-01", ContextType.HOUSEHOLD, "H1"), old).at(day("2030-01-01"));
    assertThat(history.household(day("2030-01-01"))).isEqualTo("H1");
    assertThat(history.events()).hasSize(1);
  }

  @Test
  void whatWasTakenBackIsNotCountedButStaysKnown() {
    History folded = Told.of(old.takenBack()).at(day("2023-03-01"));
    assertThat(folded.older().rows()).isEmpty();
    assertThat(folded.apply(old.id("again").recorded("2023-03-01").event()).verdict()).isEqualTo(Verdict.TOO_OLD);
  }

  @Test
  void aBookingIsFoldedTogetherWithItsAttendance() {
    Report attendance = brought("2018-03-01").recorded("2018-03-03").takenBack();
    Report booking = booking("2018-03-05", BookingStatus.CANCELLED, CancelledBy.FAMILY).record(attendance.recordId());
    History history = Told.of(attendance, booking).at(day("2023-03-02"));
    assertThat(history.events()).isEmpty();
    assertThat(Rates.of(history, day("2023-03-02")).total().over(RateWindow.LIFETIME).cancelledByFamily()).isEqualTo(1);
  }

  @Test
  void aBookingThatWasKeptIsNotCountedBesideItsAttendance() {
    History history = Told.of(booking("2018-03-01", BookingStatus.CANCELLED, CancelledBy.FAMILY),
        brought("2018-03-01")).at(day("2024-01-01"));
    Tally lifetime = Rates.of(history, day("2024-01-01")).total().over(RateWindow.LIFETIME);
    assertThat(lifetime.offered()).isEqualTo(1);
    assertThat(lifetime.brought()).isEqualTo(1);
  }

  @Test
  void aBookingThatComesAfterItsAttendanceWasFoldedIsNotCountedBesideIt() {
    History folded = Told.of(brought("2018-03-01")).at(day("2023-03-02"));
    Report booking = booking("2018-03-05", BookingStatus.CANCELLED, CancelledBy.FAMILY).record("c2018-03-01");
    assertThat(Told.onto(folded, booking).contacts()).isEmpty();
  }

  @Test
  void foldingInStepsIsFoldingAtOnce() {
    History history = Told.of(old, wasNotBrought("2018-09-01"), brought("2019-01-01"));
    History inSteps = history;
    for (int day = day("2023-01-01"); day <= day("2024-06-01"); day++) {
      inSteps = inSteps.at(day);
    }
    assertThat(inSteps).isEqualTo(history.at(day("2024-06-01")));
  }
}

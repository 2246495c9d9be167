package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.NHS_NUMBER;
import static uk.wnb.oracle.Given.booking;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.died;
import static uk.wnb.oracle.Given.visit;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact.BookingStatus;
import uk.wnb.history.Fact.CancelledBy;
import uk.wnb.history.Fact.Category;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Summary.What;
import uk.wnb.oracle.Report;

/** What else can be asked of a history. */
class HistoryQuestionsTest {
  private final Report booked = booking("2024-03-01", BookingStatus.BOOKED, CancelledBy.UNKNOWN);

  @Test
  void aBookingOfThePastWithoutOutcomeIsAGap() {
    assertThat(Told.of(booked).bookingsWithoutOutcome(day("2024-03-02"))).isEqualTo(1);
    assertThat(Told.of(booked).bookingsWithoutOutcome(day("2024-03-01"))).isZero();
  }

  @Test
  void anOutcomeACancellationOrARetractionClosesTheGap() {
    assertThat(Told.of(booked, brought("2024-03-01")).bookingsWithoutOutcome(day("2024-03-02"))).isZero();
    assertThat(Told.of(booked, brought("2024-03-01").takenBack()).bookingsWithoutOutcome(day("2024-03-02")))
        .isEqualTo(1);
    assertThat(Told.of(booking("2024-03-01", BookingStatus.CANCELLED, CancelledBy.UNKNOWN))
        .bookingsWithoutOutcome(day("2024-03-02"))).isZero();
    assertThat(Told.of(booked.takenBack()).bookingsWithoutOutcome(day("2024-03-02"))).isZero();
  }

  @Test
  void barriersAreOpenUntilTheyAreResolved() {
    History history = Told.of(context("2024-01-01", ContextType.BARRIER_OPEN, "transport"),
        context("2024-02-01", ContextType.BARRIER_OPEN, "language"),
        context("2024-02-02", ContextType.BARRIER_OPEN, "language").record("again"),
        context("2024-03-01", ContextType.BARRIER_RESOLVED, "transport"));
    assertThat(history.openBarriers(day("2024-01-31"))).containsExactly("transport");
    assertThat(history.openBarriers(day("2024-02-28"))).containsExactly("transport", "language");
    assertThat(history.openBarriers(day("2024-03-01"))).containsExactly("language");
    assertThat(history.openBarriers(day("2023-12-31"))).isEmpty();
  }

  @Test
  void aRecordIsTheSameWhateverItsEventIsCalled() {
    Report visit = brought("2024-03-01");
    Report corrected = visit.id("corrected").recorded("2024-03-02");
    History before = Told.of(visit, brought("2024-04-01"));
    History after = Told.of(visit, brought("2024-04-01"), corrected);
    assertThat(after.records(List.of(corrected.event().id()))).hasSize(1)
        .isEqualTo(before.records(List.of(visit.event().id())));
    assertThat(after.records(List.of(visit.event().id()))).as("that event has made way").isEmpty();
    assertThat(after.records(List.of(corrected.event().id(), brought("2024-04-01").event().id()))).hasSize(2);
  }

  /** Who is sent on is no second visit; who is back for the same has come again, but has not swallowed it again. */
  @Test
  void aSummaryTellsOfAVisitOnceAndOfAnInjuryOnce() {
    History history = Told.of(visit("2024-03-01T08:00", Complaint.INGESTION, Category.FIRST, "RJE01", true),
        visit("2024-03-01T10:00", Complaint.INGESTION, Category.UNKNOWN, "RJE02", false),
        visit("2024-03-04", Complaint.INGESTION, Category.FOLLOW_UP, "RJE02", false),
        visit("2024-03-05", Complaint.INGESTION, true), visit("2024-03-06", Complaint.ILLNESS));
    assertThat(history.summary(NHS_NUMBER, day("2024-04-01")).items()).containsExactly(
        new Summary.Item(day("2024-03-01"), What.INGESTION), new Summary.Item(day("2024-03-04"), What.OTHER_EMERGENCY),
        new Summary.Item(day("2024-03-06"), What.OTHER_EMERGENCY));
  }

  /** What the first department did not see is not lost for having been sent on. */
  @Test
  void aSummaryTellsOfAnInjuryThatOnlyTheSecondDepartmentSaw() {
    History history = Told.of(visit("2024-03-01T08:00", Complaint.OTHER, Category.FIRST, "RJE01", true),
        visit("2024-03-01T10:00", Complaint.INGESTION, Category.UNKNOWN, "RJE02", false));
    assertThat(history.summary(NHS_NUMBER, day("2024-04-01")).items()).extracting(Summary.Item::what)
        .containsExactly(What.INGESTION, What.OTHER_EMERGENCY);
  }

  @Test
  void aBarrierMayOpenAgain() {
    History history = Told.of(context("2024-01-01", ContextType.BARRIER_OPEN, "transport"),
        context("2024-02-01", ContextType.BARRIER_RESOLVED, "transport"),
        context("2024-03-01", ContextType.BARRIER_OPEN, "transport"));
    assertThat(history.openBarriers(day("2024-03-01"))).containsExactly("transport");
  }

  @Test
  void theHouseholdIsTheLastOneByThatDay() {
    History history = Told.of(context("2024-01-01", ContextType.HOUSEHOLD, "H1"),
        context("2024-06-01", ContextType.HOUSEHOLD, "H2"));
    assertThat(history.household(day("2023-12-31"))).isNull();
    assertThat(history.household(day("2024-05-31"))).isEqualTo("H1");
    assertThat(history.household(day("2024-06-01"))).isEqualTo("H2");
    Report takenBack = context("2024-06-01", ContextType.HOUSEHOLD, "H2").recorded("2024-06-02").takenBack();
    assertThat(Told.onto(history, takenBack).household(day("2024-06-01"))).isEqualTo("H1");
  }

  @Test
  void whatLiesAheadIsKnown() {
    History history = Told.of(brought("2024-03-01"), brought("2024-06-01"), visit("2024-05-01", Complaint.INJURY));
    assertThat(history.nextContactAfter(day("2024-03-01"))).isEqualTo(day("2024-06-01"));
    assertThat(history.nextContactAfter(day("2024-02-29"))).isEqualTo(day("2024-03-01"));
    assertThat(history.nextContactAfter(day("2024-06-01"))).isEqualTo(Days.NEVER);
    assertThat(history.nextVisitAfter(day("2024-03-01"))).isEqualTo(day("2024-05-01"));
    assertThat(history.nextVisitAfter(day("2024-05-01"))).isEqualTo(Days.NEVER);
  }

  @Test
  void rulesEndWithLifeOrChildhood() {
    assertThat(History.EMPTY.rulesEndOn()).isEqualTo(Days.NEVER);
    assertThat(Told.of(born("2006-06-15")).rulesEndOn()).isEqualTo(day("2024-06-15"));
    assertThat(Told.of(born("2004-02-29")).rulesEndOn()).isEqualTo(day("2022-03-01"));
    assertThat(Told.of(born("2006-06-15"), died("2020-01-01")).rulesEndOn()).isEqualTo(day("2020-01-01"));
    assertThat(Told.of(born("2006-06-15").takenBack()).rulesEndOn()).isEqualTo(Days.NEVER);
  }

  @Test
  void timeDoesNotRunBackwards() {
    History history = History.EMPTY.at(day("2024-03-01"));
    assertThat(history.asOf()).isEqualTo(day("2024-03-01"));
    assertThat(history.at(day("2024-02-01")).asOf()).isEqualTo(day("2024-03-01"));
  }
}

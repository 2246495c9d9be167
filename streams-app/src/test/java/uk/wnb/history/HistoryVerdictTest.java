package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

class HistoryVerdictTest {
  private final Report first = brought("2024-03-01");
  private final Report corrected = first.id("corrected").recorded("2024-03-05")
      .saying(wasNotBrought("2024-03-01").fact());

  @Test
  void whatIsNewIsAdded() {
    Applied applied = History.EMPTY.apply(first.event());
    assertThat(applied.verdict()).isEqualTo(Verdict.ADDED);
    assertThat(applied.verdict().isChange()).isTrue();
    assertThat(applied.earliestDay()).isEqualTo(day("2024-03-01"));
    assertThat(applied.history().events()).containsExactly(first.event());
  }

  @Test
  void aLaterVersionAmends() {
    Applied applied = Told.of(first).apply(corrected.event());
    assertThat(applied.verdict()).isEqualTo(Verdict.AMENDED);
    assertThat(applied.history().events()).containsExactly(corrected.event());
  }

  @Test
  void anAmendmentReachesBackToTheEarlierOfItsDays() {
    Applied sooner = Told.of(first).apply(corrected.at("2024-02-20").event());
    Applied later = Told.of(first).apply(corrected.at("2024-04-20").event());
    assertThat(sooner.earliestDay()).isEqualTo(day("2024-02-20"));
    assertThat(later.earliestDay()).isEqualTo(day("2024-03-01"));
  }

  @Test
  void anEarlierVersionThatComesLaterIsSuperseded() {
    assertUnchanged(Told.of(corrected), first, Verdict.SUPERSEDED);
  }

  @Test
  void theSameAgainIsADuplicate() {
    assertUnchanged(Told.of(first), first, Verdict.DUPLICATE);
  }

  @Test
  void otherContentUnderOneIdAndTimeIsAConflict() {
    assertUnchanged(Told.of(first), first.saying(wasNotBrought("2024-03-01").fact()), Verdict.CONFLICT);
    assertUnchanged(Told.of(first), first.at("2024-03-02").recorded("2024-03-01"), Verdict.CONFLICT);
  }

  @Test
  void theSameIdRecordedLaterIsALaterVersion() {
    Applied applied = Told.of(first).apply(corrected.id(first.id()).event());
    assertThat(applied.verdict()).isEqualTo(Verdict.AMENDED);
  }

  @Test
  void aRetractionAmendsAndIsKept() {
    Applied applied = Told.of(first).apply(first.id("taken back").recorded("2024-03-05").takenBack().event());
    assertThat(applied.verdict()).isEqualTo(Verdict.AMENDED);
    assertThat(applied.history().contacts()).isEmpty();
    assertThat(applied.history().events()).hasSize(1);
  }

  @Test
  void aRetractionMayComeFirst() {
    Applied retraction = History.EMPTY.apply(first.id("taken back").recorded("2024-03-05").takenBack().event());
    assertThat(retraction.verdict()).isEqualTo(Verdict.ADDED);
    assertUnchanged(retraction.history(), first, Verdict.SUPERSEDED);
  }

  @Test
  void anAssertionUnderTheIdAndTimeOfItsRetractionIsSuperseded() {
    assertUnchanged(Told.of(first.takenBack()), first, Verdict.SUPERSEDED);
  }

  @Test
  void aRecordMayBeAssertedAgainAfterItWasTakenBack() {
    History history = Told.of(first, first.id("taken back").recorded("2024-03-05").takenBack());
    Applied applied = history.apply(first.id("again").recorded("2024-03-06").event());
    assertThat(applied.verdict()).isEqualTo(Verdict.AMENDED);
    assertThat(applied.history().contacts()).hasSize(1);
  }

  @Test
  void oneRecordIdOfTwoSourcesOrKindsIsTwoRecords() {
    History history = Told.of(first, first.from("RRE"),
        Given.booking("2024-03-01", Fact.BookingStatus.BOOKED, Fact.CancelledBy.UNKNOWN));
    assertThat(history.events()).hasSize(3);
  }

  /** A test patient that a system uses to see whether it is alive must not fill a partition. */
  @Test
  void moreThanAChildCanHaveIsTooMuch() {
    Event[] many = {};
    while (many.length < History.MOST_EVENTS - 1) {
      many = Events.insert(many, first.record("r" + many.length).id("e" + many.length).at("2024-02-01").event());
    }
    History nearly = new History(day("2024-03-01"), many, OlderYears.NONE);
    Applied full = nearly.apply(first.event());
    assertThat(full.verdict()).isEqualTo(Verdict.ADDED);
    assertUnchanged(full.history(), first.record("one more").id("one more"), Verdict.TOO_MUCH);
    assertUnchanged(full.history(), first, Verdict.DUPLICATE);
    assertThat(full.history().apply(corrected.event()).verdict()).isEqualTo(Verdict.AMENDED);
    assertThat(full.history().apply(Given.context("2024-03-01", Fact.ContextType.NHS_NUMBER_REPLACED, "9990000026")
        .event()).verdict()).isNotEqualTo(Verdict.TOO_MUCH);
    assertThat(Verdict.TOO_MUCH.isForAPerson()).isTrue();
  }

  @Test
  void aHistoryItselfNeverChanges() {
    History before = Told.of(first);
    before.apply(corrected.event());
    before.apply(brought("2024-05-01").event());
    before.at(day("2034-01-01"));
    assertThat(before).isEqualTo(Told.of(first)).hasSameHashCodeAs(Told.of(first));
    assertThat(before.events()).isEqualTo(List.of(first.event()));
  }

  private static void assertUnchanged(History history, Report report, Verdict verdict) {
    Applied applied = history.apply(report.event());
    assertThat(applied.verdict()).isEqualTo(verdict);
    assertThat(verdict.isChange()).isFalse();
    assertThat(applied.history()).isSameAs(history);
    assertThat(applied.earliestDay()).isEqualTo(Days.NEVER);
  }
}

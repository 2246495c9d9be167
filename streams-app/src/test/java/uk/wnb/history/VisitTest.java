package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.visit;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.wnb.history.Fact.Category;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

/** Of two departments that tell of one visit, or of one injury, the second makes no second one. */
class VisitTest {
  private static final String HERE = "RJE01";
  private static final String THERE = "RJE02";
  private static final String YONDER = "RJE03";
  private static final String NOON = "2024-03-01T12:00";

  private final Report first = injury(NOON, HERE);
  private final Report sendsOn = sendingOn(injury(NOON, HERE));

  @Test
  void beginsOnADay() {
    Visit visit = Told.of(first).visits().get(0);
    assertThat(visit.day()).isEqualTo(Given.day("2024-03-01"));
    assertThat(visit.at()).isEqualTo(visit.day() * Days.MINUTES + 12 * 60);
    assertThat(visit.record()).isEqualTo(first.event().key());
    assertThat(visit.from()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2024-03-01T12:01, 1", "2024-03-02T00:00, 1", "2024-03-02T00:01, 2"})
  void whoWasSentOnArrivesWithinTwelveHours(String arrival, int visits) {
    Report then = visit(arrival, Complaint.ILLNESS, Category.FIRST, THERE, false);
    assertThat(unplanned(sendsOn, then)).hasSize(visits).startsWith(sendsOn.id());
    assertThat(occasions(sendsOn, then)).isEqualTo(unplanned(sendsOn, then));
  }

  @Test
  void whoWasNotSentOnOrComesBackToTheSameDepartmentHasComeTwice() {
    assertThat(unplanned(first, injury("2024-03-01T13:00", THERE))).hasSize(2);
    assertThat(unplanned(sendsOn, injury("2024-03-01T13:00", HERE))).hasSize(2);
    assertThat(unplanned(sendsOn, injury("2024-03-01T13:00", "")))
        .as("the same organisation, which does not say where").hasSize(2);
    assertThat(unplanned(sendsOn, injury("2024-03-01T13:00", "").from("RRE"))).as("another organisation").hasSize(1);
    assertThat(unplanned(sendsOn, injury("2024-03-01T13:00", HERE).from("RRE"))).as("who tells of the same site")
        .hasSize(2);
  }

  @Test
  void fromOneToTheNextIsStillOneVisit() {
    assertThat(unplanned(sendsOn, sendingOn(injury("2024-03-01T23:00", THERE)), injury("2024-03-02T09:00", YONDER)))
        .containsExactly(sendsOn.id());
  }

  /** Otherwise one sending-on would swallow whatever else happened on that day. */
  @Test
  void aSendingOnIsUsedUpByTheFirstArrival() {
    Report arrives = visit("2024-03-01T14:00", Complaint.INJURY, Category.FIRST, THERE, false);
    Report again = visit("2024-03-01T22:00", Complaint.INJURY, Category.FIRST, THERE, false);
    assertThat(unplanned(sendsOn, arrives, again)).containsExactly(sendsOn.id(), again.id());
    assertThat(occasions(sendsOn, arrives, again)).containsExactly(sendsOn.id(), again.id());
  }

  /** Two at one department are two, with or without a third elsewhere. */
  @Test
  void nothingIsGuessedOfWhoWasAtThisDepartmentBefore() {
    Report there = injury("2024-03-01T14:00", THERE);
    Report thereAgain = injury("2024-03-01T22:00", THERE);
    assertThat(occasions(there, thereAgain)).hasSize(2);
    assertThat(occasions(first, there, thereAgain)).containsExactly(first.id(), thereAgain.id());
    assertThat(occasions(first, there, injury("2024-03-01T22:00", HERE))).hasSize(2);
  }

  /** Or visits that follow closely enough would all be one, and one more of them make two into one. */
  @Test
  void aGuessReachesNoFurtherBackThanTwelveHoursAndNotRoundToHere() {
    Report hereAgain = injury("2024-03-02T02:00", HERE);
    assertThat(occasions(first, hereAgain)).hasSize(2);
    assertThat(occasions(first, injury("2024-03-01T19:00", THERE), hereAgain))
        .containsExactly(first.id(), hereAgain.id());
    Report third = injury("2024-03-02T06:00", YONDER);
    assertThat(occasions(first, injury("2024-03-01T19:00", THERE), third)).containsExactly(first.id(), third.id());
  }

  @Test
  void whatTheSenderTellsMeanwhileDoesNotUseUpThatItSentTheChildOn() {
    Report streamed = visit("2024-03-01T12:20", Complaint.INJURY, Category.FOLLOW_UP, HERE, false);
    Report there = visit("2024-03-01T15:00", Complaint.INJURY, Category.FIRST, THERE, false);
    assertThat(occasions(sendsOn, streamed, there)).containsExactly(sendsOn.id());
    assertThat(unplanned(sendsOn, streamed, there)).containsExactly(sendsOn.id(), streamed.id());
  }

  @Test
  void aFollowUpIsForTheLikeEvenIfSomethingElseCameBetween() {
    Report ill = visit("2024-03-03", Complaint.ILLNESS, Category.FIRST, HERE, false);
    Report back = visit("2024-03-05", Complaint.INJURY, Category.FOLLOW_UP, HERE, false);
    assertThat(firsts(visit -> visit.fact().complaint() == Complaint.INJURY, first, ill, back))
        .containsExactly(first.id());
  }

  @Test
  void aPlannedReturnIsNoUnplannedVisitAndMaySendOn() {
    Report planned = visit("2024-03-03T12:00", Complaint.INJURY, Category.PLANNED_FOLLOW_UP, HERE, true);
    Report there = visit("2024-03-03T14:00", Complaint.INJURY, Category.FIRST, THERE, false);
    assertThat(unplanned(first, planned)).containsExactly(first.id());
    assertThat(unplanned(first, planned, there)).containsExactly(first.id());
    assertThat(occasions(first, planned, there)).containsExactly(first.id());
    assertThat(occasions(planned, there)).as("of which nobody knows the beginning").containsExactly(there.id());
  }

  @ParameterizedTest
  @CsvSource({"FOLLOW_UP, RJE01, 2024-03-08T23:59, 1", "FOLLOW_UP, RJE01, 2024-03-09T00:00, 2",
      "FOLLOW_UP, RJE02, 2024-03-02T12:00, 2", "FOLLOW_UP_ELSEWHERE, RJE02, 2024-03-08T23:59, 1",
      "FOLLOW_UP_ELSEWHERE, RJE02, 2024-03-09T00:00, 2", "FOLLOW_UP_ELSEWHERE, RJE01, 2024-03-02T12:00, 2",
      "FIRST, RJE02, 2024-03-01T12:05, 2", "UNKNOWN, RJE02, 2024-03-02T00:00, 1",
      "UNKNOWN, RJE02, 2024-03-02T00:01, 2", "UNKNOWN, RJE01, 2024-03-01T12:05, 2"})
  void aFollowUpIsForTheSame(Category category, String site, String arrival, int occasions) {
    assertThat(occasions(first, visit(arrival, Complaint.INJURY, category, site, false))).hasSize(occasions)
        .startsWith(first.id());
  }

  @ParameterizedTest
  @EnumSource(names = {"FOLLOW_UP", "FOLLOW_UP_ELSEWHERE"})
  void aFollowUpIsSaidToBeForTheSameEvenIfItSoundsOtherwise(Category category) {
    String site = category == Category.FOLLOW_UP ? HERE : THERE;
    Report back = visit("2024-03-03", Complaint.HEAD_INJURY, category, site, false);
    assertThat(occasions(first, back)).hasSize(1);
    assertThat(unplanned(first, back)).as("but nobody had asked the family to come back").hasSize(2);
    assertThat(firsts(visit -> visit.fact().complaint() == Complaint.HEAD_INJURY, first, back))
        .as("and nothing is lost that only the second saw").containsExactly(back.id());
  }

  /** The records between need not have seen it. */
  @Test
  void oneInjuryGoesThroughDepartmentsThatDoNotSayWhatItIs() {
    Report unsaid = visit("2024-03-01T18:00", Complaint.UNKNOWN, Category.UNKNOWN, THERE, true);
    Report last = injury("2024-03-02T03:00", YONDER);
    assertThat(firsts(visit -> visit.fact().complaint() == Complaint.INJURY, sendsOn, unsaid, last))
        .containsExactly(sendsOn.id());
  }

  @Test
  void whereNobodySaysWhatIsNotAlikeIsAnew() {
    assertThat(occasions(first, visit("2024-03-01T13:00", Complaint.ILLNESS, Category.UNKNOWN, THERE, false)))
        .hasSize(2);
    assertThat(occasions(visit(NOON, Complaint.UNKNOWN, Category.UNKNOWN, HERE, false),
        visit("2024-03-01T13:00", Complaint.UNKNOWN, Category.UNKNOWN, THERE, false))).hasSize(2);
  }

  /** A bare date is its midnight: then the key of a record must not decide what goes on from what. */
  @Test
  void whoSendsOnComesFirstInTheirMinute() {
    for (int i = 0; i < 20; i++) {
      Report there = injury(NOON, THERE).record("there" + i).id("there" + i);
      assertThat(unplanned(sendsOn, there)).as("%d", i).containsExactly(sendsOn.id());
      Report back = visit(NOON, Complaint.INJURY, Category.FOLLOW_UP, HERE, false).record("b" + i).id("b" + i);
      assertThat(occasions(first, back)).as("%d", i).containsExactly(first.id());
    }
  }

  @Test
  void followUpsGoOnFromTheOneBeforeThem() {
    Report back = visit("2024-03-05", Complaint.INJURY, Category.FOLLOW_UP, HERE, false);
    Report again = visit("2024-03-10", Complaint.INJURY, Category.FOLLOW_UP, HERE, false);
    History known = Told.of(first, again, back);
    assertThat(known.inCourseWith(Set.of(first.event().key()))).extracting(Visit::record)
        .containsExactly(back.event().key(), again.event().key());
    assertThat(known.inCourseWith(Set.of(back.event().key()))).extracting(Visit::record)
        .containsExactly(first.event().key(), again.event().key());
    assertThat(known.inCourseWith(Set.of(again.event().key()))).extracting(Visit::record)
        .containsExactly(first.event().key(), back.event().key());
    assertThat(occasions(first, again)).as("nine days after the first").hasSize(2);
  }

  private static Report injury(String when, String site) {
    return visit(when, Complaint.INJURY, Category.UNKNOWN, site, false);
  }

  private static Report sendingOn(Report report) {
    Fact.Emergency said = (Fact.Emergency) report.fact();
    return report.saying(new Fact.Emergency(said.discharge(), said.complaint(), said.category(), said.site(),
        said.mobility(), true));
  }

  private static List<String> unplanned(Report... reports) {
    return ids(visit -> visit.isUnplanned() && !visit.isSentOn(), reports);
  }

  private static List<String> occasions(Report... reports) {
    return firsts(visit -> true, reports);
  }

  private static List<String> firsts(Predicate<Visit> kind, Report... reports) {
    return ids(visit -> visit.isUnplanned() && kind.test(visit) && visit.isFirst(kind), reports);
  }

  private static List<String> ids(Predicate<Visit> wanted, Report... reports) {
    return Told.of(reports).visits().stream().filter(wanted).map(visit -> visit.id().toString()).toList();
  }
}

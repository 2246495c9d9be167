package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.visit;

import java.util.List;
import java.util.stream.Stream;
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
  private static final String NOON = "2024-03-01T12:00";

  private final Report first = injury(NOON, HERE);
  private final Report sendsOn = visit(NOON, Complaint.INJURY, Category.UNKNOWN, HERE, true);

  @Test
  void beginsOnADay() {
    Visit visit = Told.of(first).visits().get(0);
    assertThat(visit.day()).isEqualTo(Given.day("2024-03-01"));
    assertThat(visit.at()).isEqualTo(visit.day() * Days.MINUTES + 12 * 60);
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
  }

  @Test
  void fromOneToTheNextIsStillOneVisit() {
    assertThat(unplanned(sendsOn, visit("2024-03-01T23:00", Complaint.INJURY, Category.UNKNOWN, THERE, true),
        injury("2024-03-02T09:00", "RJE03"))).containsExactly(sendsOn.id());
  }

  @Test
  void aPlannedReturnIsNoUnplannedVisit() {
    assertThat(unplanned(first, visit("2024-03-02", Complaint.INJURY, true))).containsExactly(first.id());
  }

  @ParameterizedTest
  @CsvSource({"FOLLOW_UP, RJE01, 2024-03-08T12:00, 1", "FOLLOW_UP, RJE01, 2024-03-08T12:01, 2",
      "FOLLOW_UP, RJE02, 2024-03-02T12:00, 2", "FOLLOW_UP_ELSEWHERE, RJE02, 2024-03-08T12:00, 1",
      "FOLLOW_UP_ELSEWHERE, RJE02, 2024-03-08T12:01, 2", "FOLLOW_UP_ELSEWHERE, RJE01, 2024-03-02T12:00, 2",
      "FIRST, RJE02, 2024-03-01T12:05, 2", "PLANNED_FOLLOW_UP, RJE01, 2024-03-02T12:00, 2",
      "UNKNOWN, RJE02, 2024-03-02T00:00, 1", "UNKNOWN, RJE02, 2024-03-02T00:01, 2",
      "UNKNOWN, RJE01, 2024-03-01T12:05, 2"})
  void aFollowUpIsForTheSame(Category category, String site, String arrival, int occasions) {
    assertThat(occasions(first, visit(arrival, Complaint.INJURY, category, site, false))).hasSize(occasions)
        .startsWith(first.id());
  }

  @ParameterizedTest
  @EnumSource(names = {"FOLLOW_UP", "FOLLOW_UP_ELSEWHERE"})
  void aFollowUpIsSaidToBeForTheSameEvenIfItSoundsOtherwise(Category category) {
    String site = category == Category.FOLLOW_UP ? HERE : THERE;
    assertThat(occasions(first, visit("2024-03-03", Complaint.HEAD_INJURY, category, site, false))).hasSize(1);
    assertThat(unplanned(first, visit("2024-03-03", Complaint.HEAD_INJURY, category, site, false)))
        .as("but nobody had asked the family to come back").hasSize(2);
  }

  @Test
  void whereNobodySaysWhatIsNotAlikeIsAnew() {
    assertThat(occasions(first, visit("2024-03-01T13:00", Complaint.ILLNESS, Category.UNKNOWN, THERE, false)))
        .hasSize(2);
    assertThat(occasions(visit(NOON, Complaint.UNKNOWN, Category.UNKNOWN, HERE, false),
        visit("2024-03-01T13:00", Complaint.UNKNOWN, Category.UNKNOWN, THERE, false))).hasSize(2);
  }

  @Test
  void followUpsBelongToWhatTheyAreFor() {
    Report back = visit("2024-03-05", Complaint.INJURY, Category.FOLLOW_UP, HERE, false);
    Report again = visit("2024-03-10", Complaint.INJURY, Category.FOLLOW_UP, HERE, false);
    History known = Told.of(first, back, again);
    assertThat(known.occasions(ids(first))).hasSize(3).isEqualTo(known.occasions(ids(first, again)));
    assertThat(known.occasions(ids(back))).hasSize(2);
    assertThat(known.occasions(ids(again))).hasSize(1);
  }

  private static Report injury(String when, String site) {
    return visit(when, Complaint.INJURY, Category.UNKNOWN, site, false);
  }

  private static List<EventId> ids(Report... reports) {
    return Stream.of(reports).map(report -> report.event().id()).toList();
  }

  private static List<String> unplanned(Report... reports) {
    return Told.of(reports).unplannedVisits().stream().map(visit -> visit.id().toString()).toList();
  }

  private static List<String> occasions(Report... reports) {
    return Visit.occasions(Told.of(reports).visits()).stream().map(visit -> visit.id().toString()).toList();
  }
}

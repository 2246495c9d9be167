package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.concern.Scene.only;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.review;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.PolicyText;
import uk.wnb.oracle.Report;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Tier;

/** The time before people are told, such as years that are loaded at the beginning, and the day from which they are. */
class GoLiveTest {
  private static final String FROM = "2024-04-01";

  private final Scene scene = notifyingFrom(FROM);

  @Test
  void whatIsFoundBeforeIsForNobodyAndAsksForNothing() {
    Alert found = only(scene.hears(twoNotBrought()));
    assertThat(found.change()).isEqualTo(Change.RAISED);
    assertThat(found.historical()).isTrue();
    assertThat(found.published()).isFalse();
    assertThat(found.recipients()).isEmpty();
    assertThat(found.owner()).isNull();
    assertThat(found.reviewBy()).isEqualTo(Days.NEVER);
    assertThat(found.questions()).isEmpty();
    assertThat(scene.concern().open()).isTrue();
  }

  @Test
  void noLadderIsClimbedBefore() {
    scene.hears(twoNotBrought());
    assertThat(scene.until("2024-03-31")).isEmpty();
  }

  @Test
  void onTheDayWhatStandsIsToldOnceByATick() {
    scene.hears(twoNotBrought());
    scene.hears(visit("2024-02-20", Complaint.INGESTION), visit("2024-02-20T16:00", Complaint.INGESTION));
    Alert told = only(scene.until(FROM));
    assertThat(told.change()).isEqualTo(Change.RAISED);
    assertThat(told.historical()).isFalse();
    assertThat(told.published()).isTrue();
    assertThat(told.signals()).as("all that stands").containsExactly("E3", "W2");
    assertThat(told.news()).as("nobody was told of any of it").isEqualTo(told.signals());
    assertThat(told.tier()).isEqualTo(Tier.URGENT);
    assertThat(told.reason())
        .isEqualTo("Seen since 2024-02-12, before anybody was sent alerts; told once, as it stands now.");
    assertThat(told.headline()).startsWith(told.reason());
    assertThat(told.recipients()).containsExactly("RJE");
    assertThat(told.owner()).isEqualTo("safeguarding lead");
    assertThat(told.level()).isZero();
    assertThat(told.reviewBy()).as("a working day, from that day on").isEqualTo(day("2024-04-02"));
    assertThat(scene.until("2024-04-02")).isEmpty();
    assertThat(only(scene.until("2024-04-03")).change()).as("from then on as always").isEqualTo(Change.ESCALATED);
  }

  @Test
  void onTheDayItIsToldByAnEventWhereNoTickCame() {
    scene.hears(twoNotBrought());
    Alert told = only(scene.hears(visit("2024-04-01", Complaint.INGESTION)));
    assertThat(told.change()).isEqualTo(Change.RAISED);
    assertThat(told.historical()).isFalse();
    assertThat(scene.until("2024-04-05")).as("not once more").isEmpty();
  }

  @Test
  void whatGetsLouderOnThatDayIsNotToldTwice() {
    scene.hears(twoNotBrought());
    List<Alert> told = scene.hears(visit("2024-04-01", Complaint.INGESTION),
        visit("2024-04-01T16:00", Complaint.INGESTION));
    assertThat(told).extracting(Alert::change).as("the first word, then what is new")
        .containsExactly(Change.RAISED, Change.TIER_RAISED);
  }

  @Test
  void theIdsGoOnWhereTheyWere() {
    String before = only(scene.hears(twoNotBrought())).alertId();
    Alert told = only(scene.until(FROM));
    assertThat(told.alertId()).isNotEqualTo(before).isEqualTo(AlertIds.alert(Given.NHS_NUMBER, 1, 2));
    assertThat(told.concernId()).isEqualTo(AlertIds.concern(Given.NHS_NUMBER, 1));
  }

  @Test
  void whatHadEasedByThenIsNotTold() {
    Scene early = notifyingFrom("2025-12-01");
    early.hears(twoNotBrought());
    List<Alert> alerts = early.until("2026-06-01");
    assertThat(alerts).extracting(Alert::change).containsExactly(Change.STOOD_DOWN);
    assertThat(alerts).allMatch(Alert::historical).noneMatch(Alert::published);
  }

  @Test
  void whatEndsOnTheDayItselfIsNotToldEither() {
    List<Report> reports = List.of(twoNotBrought());
    scene.hears(reports.toArray(Report[]::new));
    List<Alert> alerts = scene.hears(reports.get(1).id("wrong").recorded("2024-04-01").takenBack());
    assertThat(alerts).extracting(Alert::change).containsExactly(Change.WITHDRAWN);
    assertThat(alerts).allMatch(Alert::historical).noneMatch(Alert::published);
    assertThat(scene.until("2024-05-01")).isEmpty();
  }

  @Test
  void whatIsFoundLaterIsToldAsAlways() {
    scene.hears(wasNotBrought("2024-01-10"));
    Alert raised = only(scene.hears(wasNotBrought("2024-04-10")));
    assertThat(raised.historical()).isFalse();
    assertThat(raised.reason()).isNull();
    assertThat(raised.reviewBy()).isEqualTo(day("2024-04-17"));
  }

  @Test
  void aRelapseLaterNamesTheConcernThatHadEasedBefore() {
    scene.hears(twoNotBrought());
    scene.hears(brought("2024-03-01"), brought("2024-03-02"), brought("2024-03-03"));
    scene.until("2024-12-31");
    assertThat(scene.concern().eased().episode()).as("it was told on the day, and has recovered since").isEqualTo(1);

    Scene late = notifyingFrom("2025-04-10");
    late.hears(twoNotBrought());
    late.hears(brought("2024-03-01"), brought("2024-03-02"), brought("2024-03-03"));
    assertThat(late.until("2025-04-09")).isNotEmpty().allMatch(Alert::historical);
    Alert again = only(late.hears(wasNotBrought("2025-03-01T09:00").recorded("2025-04-10"),
        wasNotBrought("2025-04-10T12:00")));
    assertThat(again.historical()).isFalse();
    assertThat(again.episode()).isEqualTo(late.concern().episode());
  }

  @Test
  void aReviewFromBeforeAnswersNothing() {
    Alert found = only(scene.hears(twoNotBrought()));
    scene.hears(review("2024-03-01", found.alertId(), ReviewOutcome.NO_CONCERN));
    assertThat(scene.concern().state()).isEqualTo(State.OPEN);
    assertThat(only(scene.until(FROM)).reviewBy()).isEqualTo(day("2024-04-08"));
  }

  @Test
  void aMoveBeforeIsKeptAndWhoIsResponsibleOnTheDayIsTold() {
    scene.hears(twoNotBrought());
    assertThat(scene.hears(context("2024-03-01", ContextType.RESPONSIBLE_ORGANISATION, "QWU"))).isEmpty();
    assertThat(only(scene.until(FROM)).recipients()).containsExactly("QWU", "RJE");
  }

  /** Nothing that somebody works on goes quiet because the child has moved to where nobody is told yet. */
  @Test
  void whatHasBeenToldGoesOnBeingTold() {
    Production told = new Production(Given.policy());
    told.raise();
    Detector notYet = new Detector(Given.policy(text -> text.notifyingFrom("2030-01-01")));
    Decision later = notYet.tick(Given.NHS_NUMBER, told.child, day("2024-02-20"), 0);
    assertThat(later.alerts()).extracting(Alert::change).containsExactly(Change.ESCALATED);
    assertThat(later.alerts()).noneMatch(Alert::historical);
  }

  @Test
  void signalsInShadowAreHistoricalToo() {
    Scene shadow = scene(text -> text.inMode("W2", "SHADOW").withWord("shadow", "PUBLISHED").notifyingFrom(FROM));
    assertThat(shadow.hears(twoNotBrought())).isNotEmpty().allMatch(Alert::historical).noneMatch(Alert::published);
    assertThat(shadow.until("2024-05-01")).as("a sight is told once, and that was before").isEmpty();
  }

  @Test
  void aChildWhoTurns18BeforeIsNeverTold() {
    scene.hears(context("2006-03-15", ContextType.BIRTH, "").recorded("2024-01-01"));
    scene.hears(twoNotBrought());
    assertThat(scene.until("2024-06-01")).isEmpty();
    assertThat(scene.concern().state()).isEqualTo(State.ENDED);
  }

  @Test
  void storedAndReadAgainItIsStillUntold() {
    scene.hears(twoNotBrought());
    assertThat(ChildCodec.decode(ChildCodec.encode(scene.child()))).isEqualTo(scene.child());
    assertThat(scene.concern().isTold()).isFalse();
    assertThat(scene.child().dueOn()).isEqualTo(day(FROM));
  }

  /** A child whose story two policies tell. */
  private static final class Production {
    private final Detector detector;
    private Child child = Child.UNKNOWN;

    Production(Policy policy) {
      detector = new Detector(policy);
    }

    void raise() {
      for (Report report : twoNotBrought()) {
        child = detector.decide(Given.NHS_NUMBER, child, report.event(), Days.of(report.recordedOn())).child();
      }
    }
  }

  private static Report[] twoNotBrought() {
    return new Report[] {wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12")};
  }

  private static Scene notifyingFrom(String day) {
    return scene(text -> text.notifyingFrom(day));
  }

  private static Scene scene(UnaryOperator<PolicyText> changes) {
    return Scene.of(Scene.few(Given.policy(changes)), Given.NHS_NUMBER);
  }
}

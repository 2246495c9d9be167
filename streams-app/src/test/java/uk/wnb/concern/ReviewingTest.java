package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.concern.Scene.only;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.review;
import static uk.wnb.oracle.Given.snooze;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.wnb.history.Days;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;
import uk.wnb.policy.Tier;

/** What people do with an alert, and what comes of it. The concern is raised on Monday 12 February 2024. */
class ReviewingTest {
  private static final String RAISED = AlertIds.alert(Given.NHS_NUMBER, 1, 1);

  private final Scene scene = Scene.watched();

  @BeforeEach
  void aConcernIsRaised() {
    Alert alert = only(scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12")));
    assertThat(alert.alertId()).isEqualTo(RAISED);
    assertThat(scene.concern().state()).isEqualTo(State.OPEN);
  }

  @Test
  void anAcknowledgementHaltsTheLadderUntilItRunsOut() {
    assertThat(scene.hears(review("2024-02-13", RAISED, ReviewOutcome.ACKNOWLEDGED))).isEmpty();
    assertThat(scene.concern().state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(scene.until("2024-02-27")).as("ten working days").isEmpty();
    Alert reopened = only(scene.until("2024-02-28"));
    assertThat(reopened.change()).isEqualTo(Change.REOPENED);
    assertThat(reopened.reason()).isEqualTo("Acknowledged on 2024-02-13, and nothing recorded since.");
    assertThat(reopened.headline()).startsWith(reopened.reason()).contains("Appointments not kept");
    assertThat(reopened.reviewBy()).isEqualTo(day("2024-03-06"));
    assertThat(scene.concern().state()).isEqualTo(State.OPEN);
    assertThat(scene.until("2024-03-06")).isEmpty();
    assertThat(only(scene.until("2024-03-07")).change()).isEqualTo(Change.ESCALATED);
  }

  @Test
  void anAcknowledgementRunsOutByAnEventWhereNoTickCame() {
    scene.hears(review("2024-02-13", RAISED, ReviewOutcome.ACKNOWLEDGED));
    assertThat(scene.hears(brought("2024-03-20"))).extracting(Alert::change).containsExactly(Change.REOPENED);
  }

  @Test
  void anAcknowledgementTakenBackIsNone() {
    Report seen = review("2024-02-13", RAISED, ReviewOutcome.ACKNOWLEDGED);
    scene.hears(seen);
    assertThat(scene.hears(seen.id("oops").recorded("2024-02-14").takenBack())).isEmpty();
    assertThat(scene.concern().state()).isEqualTo(State.OPEN);
    assertThat(scene.until("2024-02-19")).as("the day first asked for").isEmpty();
    assertThat(only(scene.until("2024-02-20")).change()).isEqualTo(Change.ESCALATED);
  }

  @Test
  void anAcknowledgementCorrectedToAnActionIsOne() {
    Report seen = review("2024-02-13", RAISED, ReviewOutcome.ACKNOWLEDGED);
    scene.hears(seen, seen.id("in fact").recorded("2024-02-14")
        .saying(review("2024-02-13", RAISED, ReviewOutcome.SUPPORT_OFFERED).fact()));
    assertThat(scene.concern().state()).isEqualTo(State.ACTED_ON);
  }

  @Test
  void aReviewOfAnotherAlertIsKeptAndChangesNothing() {
    String others = AlertIds.alert(Given.OTHER_NHS_NUMBER, 1, 1);
    assertThat(scene.hears(review("2024-02-13", others, ReviewOutcome.REFERRED))).isEmpty();
    assertThat(scene.concern().state()).isEqualTo(State.OPEN);
    assertThat(scene.child().history().events()).hasSize(3);
  }

  @Test
  void aReviewFromBeforeItAskedAnewDoesNotAnswerThat() {
    scene.hears(visit("2024-02-13", Complaint.INGESTION), visit("2024-02-14", Complaint.INGESTION));
    scene.hears(review("2024-02-13", RAISED, ReviewOutcome.ACKNOWLEDGED).recorded("2024-02-15"));
    assertThat(scene.concern().state()).isEqualTo(State.OPEN);
    scene.hears(review("2024-02-15T11:00", RAISED, ReviewOutcome.ACKNOWLEDGED));
    assertThat(scene.concern().state()).as("of an earlier alert, but made since").isEqualTo(State.ACKNOWLEDGED);
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_CONCERN", "SUPPORT_OFFERED", "INFORMATION_SHARED", "REFERRED"})
  void anActionQuietsTheConcern(ReviewOutcome outcome) {
    assertThat(scene.hears(review("2024-02-13", RAISED, outcome))).isEmpty();
    assertThat(scene.concern().state()).isEqualTo(State.ACTED_ON);
    assertThat(scene.until("2024-05-12")).isEmpty();
    assertThat(scene.hears(brought("2024-05-13"))).as("nothing has happened since").isEmpty();
    Alert again = only(scene.hears(wasNotBrought("2024-05-14")));
    assertThat(again.change()).as("W3").isEqualTo(Change.SIGNAL_JOINED);
    assertThat(scene.concern().state()).isEqualTo(State.OPEN);
  }

  @Test
  void whatIsAsLoudWaitsForTheEndOfTheCoolDown() {
    scene.hears(review("2024-02-13", RAISED, ReviewOutcome.SUPPORT_OFFERED), brought("2024-02-14"),
        brought("2024-02-15"), brought("2024-02-16"));
    assertThat(scene.hears(wasNotBrought("2024-02-20"))).as("W3 joins").isEmpty();
    assertThat(scene.concern().signals()).containsKey("W3");
    assertThat(scene.until("2024-03-11")).isEmpty();
    Alert joined = only(scene.until("2024-03-12"));
    assertThat(joined.change()).isEqualTo(Change.SIGNAL_JOINED);
    assertThat(joined.headline()).contains("3 of 6 appointments");
    assertThat(joined.reviewBy()).isEqualTo(day("2024-03-19"));
    assertThat(scene.concern().state()).isEqualTo(State.OPEN);
  }

  @Test
  void whatIsAsLoudIsToldAtOnceAfterTheCoolDown() {
    scene.hears(review("2024-02-13", RAISED, ReviewOutcome.SUPPORT_OFFERED), brought("2024-02-14"),
        brought("2024-02-15"), brought("2024-02-16"));
    scene.until("2024-03-19");
    assertThat(scene.hears(wasNotBrought("2024-03-20"))).extracting(Alert::change)
        .containsExactly(Change.SIGNAL_JOINED);
  }

  @Test
  void whatIsLouderIsToldInTheCoolDown() {
    scene.hears(review("2024-02-13", RAISED, ReviewOutcome.NO_CONCERN), visit("2024-02-15", Complaint.INGESTION));
    Alert raised = only(scene.hears(visit("2024-02-16", Complaint.INGESTION)));
    assertThat(raised.change()).isEqualTo(Change.TIER_RAISED);
    assertThat(raised.reviewBy()).isEqualTo(day("2024-02-19"));
    assertThat(scene.concern().state()).isEqualTo(State.OPEN);
  }

  @Test
  void moreOfTheSameIsNotSaidWhileSomebodyIsLooking() {
    scene.hears(review("2024-02-13", RAISED, ReviewOutcome.ACKNOWLEDGED), brought("2024-02-14"),
        brought("2024-02-15"), brought("2024-02-16"));
    assertThat(scene.hears(wasNotBrought("2024-02-20"))).extracting(Alert::change).containsExactly(Change.SIGNAL_JOINED);
    assertThat(scene.concern().state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(scene.hears(brought("2024-02-21"), brought("2024-02-22"), brought("2024-02-23"),
        wasNotBrought("2024-02-24"))).isEmpty();
  }

  @Test
  void aQuieterMatterMakesNoAlertButStandsInTheNext() {
    scene.hears(visit("2024-02-13", Complaint.ILLNESS), visit("2024-02-14", Complaint.ILLNESS),
        visit("2024-02-15", Complaint.ILLNESS));
    assertThat(scene.hears(visit("2024-02-16", Complaint.ILLNESS))).as("E1, for information").isEmpty();
    assertThat(scene.concern().signals()).containsKey("E1");
    assertThat(only(scene.until("2024-02-20")).signals()).contains("E1", "W2");
  }

  @Test
  void whatIsPutOffComesBackOnItsDay() {
    assertThat(scene.hears(snooze("2024-02-13", RAISED, "2024-04-10"))).isEmpty();
    assertThat(scene.concern().state()).isEqualTo(State.SNOOZED);
    assertThat(scene.until("2024-04-09")).isEmpty();
    Alert back = only(scene.until("2024-04-10"));
    assertThat(back.change()).isEqualTo(Change.REOPENED);
    assertThat(back.reason()).isEqualTo("Put off on 2024-02-13 until 2024-04-10, which has come.");
    assertThat(back.snoozedUntil()).isEqualTo(Days.NEVER);
  }

  @Test
  void nothingIsPutOffForLongerThanThePolicyAllows() {
    scene.hears(snooze("2024-02-13", RAISED, "2025-02-13"));
    assertThat(scene.until("2024-05-12")).isEmpty();
    assertThat(scene.until("2024-05-13")).extracting(Alert::change).containsExactly(Change.REOPENED);
  }

  @Test
  void whatIsPutOffComesBackEarlierWhenItGetsLouder() {
    scene.hears(snooze("2024-02-13", RAISED, "2024-04-10"), visit("2024-02-15", Complaint.INGESTION));
    Alert raised = only(scene.hears(visit("2024-02-16", Complaint.INGESTION)));
    assertThat(raised.change()).isEqualTo(Change.TIER_RAISED);
    assertThat(raised.tier()).isEqualTo(Tier.URGENT);
    assertThat(scene.concern().state()).isEqualTo(State.OPEN);
    assertThat(only(scene.until("2024-02-20")).change()).isEqualTo(Change.ESCALATED);
  }

  @Test
  void whatJoinsWhileItIsPutOffIsToldWhenItComesBack() {
    scene.hears(snooze("2024-02-13", RAISED, "2024-03-10"), brought("2024-02-14"), brought("2024-02-15"),
        brought("2024-02-16"));
    assertThat(scene.hears(wasNotBrought("2024-02-20"))).isEmpty();
    Alert back = only(scene.until("2024-03-10"));
    assertThat(back.change()).isEqualTo(Change.REOPENED);
    assertThat(back.signals()).contains("W2", "W3");
    assertThat(back.headline()).as("what is new first").contains("3 of 6 appointments");
    assertThat(scene.until("2024-03-15")).isEmpty();
  }

  @Test
  void aWithdrawalEndsItWhateverWasAnswered() {
    scene.hears(review("2024-02-13", RAISED, ReviewOutcome.REFERRED));
    Report kept = wasNotBrought("2024-02-12").id("corrected").recorded("2024-02-15").saying(brought("2024-02-12").fact());
    assertThat(scene.hears(kept)).extracting(Alert::change).containsExactly(Change.WITHDRAWN);
    assertThat(scene.concern().state()).isEqualTo(State.WITHDRAWN);
    assertThat(scene.hears(review("2024-02-16", RAISED, ReviewOutcome.ACKNOWLEDGED))).isEmpty();
    assertThat(scene.concern().state()).as("closed").isEqualTo(State.WITHDRAWN);
  }

  @Test
  void aReplayGivesTheSameToTheLastWord() {
    assertThat(life()).isEqualTo(life()).extracting(Alert::change)
        .contains(Change.REOPENED, Change.ESCALATED, Change.TIER_RAISED);
  }

  private static List<Alert> life() {
    Scene scene = Scene.watched();
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"),
        review("2024-02-13", RAISED, ReviewOutcome.ACKNOWLEDGED));
    List<Alert> alerts = scene.until("2024-03-20");
    alerts.addAll(scene.hears(visit("2024-03-21", Complaint.INGESTION), visit("2024-03-22", Complaint.INGESTION)));
    return alerts;
  }
}

package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.concern.Scene.only;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.review;
import static uk.wnb.oracle.Given.snooze;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.wnb.history.Days;
import uk.wnb.history.Fact.Category;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;
import uk.wnb.policy.Tier;

/**
 * Who has looked at an ingestion has not looked at the next one. The concern is raised by the second, on Monday
 * 12 February 2024.
 */
class RepeatedTest {
  private static final String RAISED = AlertIds.alert(Given.NHS_NUMBER, 1, 1);

  private final Scene scene = Scene.watched();

  @BeforeEach
  void aConcernIsRaised() {
    Alert raised = only(scene.hears(ingestion("2024-01-10"), ingestion("2024-02-12")));
    assertThat(raised.tier()).isEqualTo(Tier.URGENT);
    assertThat(raised.alertId()).isEqualTo(RAISED);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACKNOWLEDGED", "NO_CONCERN", "SUPPORT_OFFERED", "INFORMATION_SHARED", "REFERRED"})
  void oneMoreIsToldAtOnceWhateverWasAnswered(ReviewOutcome outcome) {
    scene.hears(review("2024-02-13", RAISED, outcome));
    assertThat(scene.until("2024-02-19")).isEmpty();
    Alert again = only(scene.hears(ingestion("2024-02-20")));
    assertThat(again.change()).isEqualTo(Change.REPEATED);
    assertThat(again.tier()).isEqualTo(Tier.URGENT);
    assertThat(again.news()).containsExactly("E3");
    assertThat(again.reason())
        .isEqualTo("Once more on record since it was last told: each time is to be looked at by itself.");
    assertThat(again.headline()).startsWith(again.reason()).contains("3 times in 24 months");
    assertThat(again.reviewBy()).isEqualTo(day("2024-02-21"));
    assertThat(scene.concern().state()).isEqualTo(State.OPEN);
    assertThat(only(scene.until("2024-02-22")).change()).as("nobody looks").isEqualTo(Change.ESCALATED);
  }

  @Test
  void whatAnotherDepartmentSawOfTheSameIsNotOneMore() {
    assertThat(scene.hears(ingestion("2024-02-12T13:00", Category.UNKNOWN, "RRE01"))).isEmpty();
    assertThat(scene.hears(ingestion("2024-02-13", Category.FOLLOW_UP, "RJE01"))).isEmpty();
  }

  /** Then the first visit counts in place of the one that was told. */
  @Test
  void norWhenTheFirstToSeeItIsTheLastToSay() {
    Report earlier = ingestion("2024-02-12T08:00", Category.UNKNOWN, "RRE01").recorded("2024-02-13");
    assertThat(scene.hears(earlier)).isEmpty();
    assertThat(scene.hears(earlier.recorded("2024-02-13T12:00").takenBack())).as("nor when that is taken back")
        .isEmpty();
    assertThat(only(scene.hears(ingestion("2024-02-20"))).change()).isEqualTo(Change.REPEATED);
  }

  /** What is for the same as a new one may be told before it, and was no injury of its own then. */
  @Test
  void oneMoreIsToldAlsoWhenItsFollowUpWasToldBeforeIt() {
    scene.hears(review("2024-02-12", RAISED, ReviewOutcome.SUPPORT_OFFERED));
    assertThat(scene.hears(ingestion("2024-02-15", Category.FOLLOW_UP, "RJE01"))).isEmpty();
    Report late = ingestion("2024-02-14", Category.FIRST, "RJE01").recorded("2024-02-16");
    assertThat(only(scene.hears(late)).change()).isEqualTo(Change.REPEATED);
  }

  @Test
  void whatTurnsOutToBeAnewIsToldOnceMore() {
    scene.hears(review("2024-02-12", RAISED, ReviewOutcome.SUPPORT_OFFERED));
    Report back = ingestion("2024-02-14", Category.FOLLOW_UP, "RJE01");
    assertThat(scene.hears(back)).isEmpty();
    Report anew = back.recorded("2024-02-15").saying(ingestion("2024-02-14", Category.FIRST, "RJE01").fact());
    assertThat(only(scene.hears(anew)).change()).isEqualTo(Change.REPEATED);
  }

  @Test
  void whoTurnsOutNotToHaveBeenSentOnHasComeTwice() {
    scene.hears(review("2024-02-12", RAISED, ReviewOutcome.SUPPORT_OFFERED));
    Report sendsOn = visit("2024-03-01T08:00", Complaint.INGESTION, Category.FIRST, "RJE01", true);
    assertThat(only(scene.hears(sendsOn)).change()).isEqualTo(Change.REPEATED);
    assertThat(scene.hears(ingestion("2024-03-01T10:00", Category.FIRST, "RRE01"))).isEmpty();
    Report didNot = sendsOn.recorded("2024-03-01T12:00")
        .saying(ingestion("2024-03-01T08:00", Category.FIRST, "RJE01").fact());
    assertThat(only(scene.hears(didNot)).change()).isEqualTo(Change.REPEATED);
  }

  /** One takes the place of one: the other is an injury that nobody was told of. */
  @Test
  void ofTwoThatTakeThePlaceOfOneOneIsTold() {
    scene.hears(review("2024-02-12", RAISED, ReviewOutcome.SUPPORT_OFFERED));
    Report one = ingestion("2024-03-01T08:00", Category.FIRST, "RJE01");
    assertThat(only(scene.hears(one)).change()).isEqualTo(Change.REPEATED);
    assertThat(scene.hears(ingestion("2024-03-01T14:00", Category.UNKNOWN, "RRE01"))).isEmpty();
    assertThat(scene.hears(ingestion("2024-03-03", Category.FOLLOW_UP, "RJE01"))).isEmpty();
    Report wasIll = one.recorded("2024-03-04").saying(visit("2024-03-01", Complaint.ILLNESS).fact());
    assertThat(only(scene.hears(wasIll)).change()).isEqualTo(Change.REPEATED);
  }

  /** Who has the child now is told of what is said of it from then on. */
  @Test
  void whoTellsOfTheSameIsAmongThoseWhoAreTold() {
    scene.hears(ingestion("2024-02-12T13:00", Category.UNKNOWN, "RRE01").from("RRE"));
    assertThat(only(scene.hears(ingestion("2024-02-13", Category.FIRST, "RJE01"))).recipients())
        .containsExactly("RJE", "RRE");
  }

  private static Report ingestion(String when, Category category, String site) {
    return visit(when, Complaint.INGESTION, category, site, false);
  }

  @Test
  void oneMoreEndsASnooze() {
    scene.hears(snooze("2024-02-13", RAISED, "2024-04-10"));
    Alert again = only(scene.hears(ingestion("2024-03-01")));
    assertThat(again.change()).isEqualTo(Change.REPEATED);
    assertThat(again.snoozedUntil()).isEqualTo(Days.NEVER);
  }

  @Test
  void oneMoreIsToldWhereNobodyHasEverLooked() {
    scene.until("2024-06-01");
    Alert again = only(scene.hears(ingestion("2024-06-02")));
    assertThat(again.change()).isEqualTo(Change.REPEATED);
    assertThat(again.reviewBy()).as("a day of its own").isEqualTo(day("2024-06-03"));
    assertThat(again.level()).as("the ladder was climbed").isEqualTo(2);
  }

  @Test
  void eachIsToldOnce() {
    scene.hears(review("2024-02-13", RAISED, ReviewOutcome.REFERRED));
    Report third = ingestion("2024-05-01");
    assertThat(scene.hears(third)).hasSize(1);
    assertThat(scene.hears(third, third.id("sent again").recorded("2024-05-02"))).isEmpty();
    assertThat(scene.hears(review("2024-05-02", AlertIds.alert(Given.NHS_NUMBER, 1, 2), ReviewOutcome.REFERRED),
        brought("2024-05-03"), visit("2024-05-04", Complaint.ILLNESS))).isEmpty();
    assertThat(scene.hears(ingestion("2024-05-05"))).extracting(Alert::change).containsExactly(Change.REPEATED);
  }

  @Test
  void whatComesLateIsToldWhenItComes() {
    scene.hears(review("2024-02-13", RAISED, ReviewOutcome.REFERRED));
    assertThat(scene.hears(ingestion("2024-02-01").recorded("2024-03-01"))).extracting(Alert::change)
        .containsExactly(Change.REPEATED);
  }

  @Test
  void whatIsCorrectedToCountIsTold() {
    scene.hears(review("2024-02-13", RAISED, ReviewOutcome.REFERRED));
    Report illness = visit("2024-03-01", Complaint.ILLNESS);
    assertThat(scene.hears(illness)).isEmpty();
    Report corrected = illness.id("in fact").recorded("2024-03-04").saying(ingestion("2024-03-01").fact());
    assertThat(scene.hears(corrected)).extracting(Alert::change).containsExactly(Change.REPEATED);
    assertThat(scene.hears(corrected.id("back").recorded("2024-03-05").saying(illness.fact()))).isEmpty();
  }

  @Test
  void aVisitRecordedAheadIsToldOnItsDay() {
    scene.hears(review("2024-02-13", RAISED, ReviewOutcome.REFERRED));
    assertThat(scene.hears(ingestion("2024-03-10").recorded("2024-03-09"))).isEmpty();
    assertThat(scene.until("2024-03-10")).extracting(Alert::change).containsExactly(Change.REPEATED);
    assertThat(scene.until("2024-03-11")).isEmpty();
  }

  @Test
  void whatJoinsByTheSameRecordStandsInTheSameAlert() {
    scene.hears(visit("2024-02-13", Complaint.ILLNESS));
    Alert again = only(scene.hears(ingestion("2024-02-14")));
    assertThat(again.change()).isEqualTo(Change.REPEATED);
    assertThat(again.news()).as("E1 joins with the fourth visit").containsExactly("E1", "E3");
  }

  @Test
  void whatLeavesTheWindowMakesNoWord() {
    scene.hears(ingestion("2024-02-20"));
    scene.hears(review("2024-02-21", AlertIds.alert(Given.NHS_NUMBER, 1, 2), ReviewOutcome.REFERRED));
    assertThat(scene.until("2026-02-15")).extracting(Alert::change).doesNotContain(Change.REPEATED);
  }

  @Test
  void otherPatternsAreNotToldEveryTime() {
    Scene patterns = Scene.watched();
    patterns.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"), wasNotBrought("2024-02-13"),
        wasNotBrought("2024-02-14"), wasNotBrought("2024-02-15"));
    patterns.hears(review("2024-02-16", RAISED, ReviewOutcome.REFERRED));
    assertThat(patterns.hears(wasNotBrought("2024-04-20"))).isEmpty();
  }

  @Test
  void whichAreIsForThePolicyToSay() {
    Scene other = Scene.of(Scene.few(Given.policy(text -> text.with("concern", "each-time", "W2"))), Given.NHS_NUMBER);
    other.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"));
    other.hears(review("2024-02-13", RAISED, ReviewOutcome.REFERRED));
    assertThat(other.hears(wasNotBrought("2024-02-14"))).extracting(Alert::change).containsExactly(Change.REPEATED);
    other.hears(ingestion("2024-02-15"), ingestion("2024-02-16"));
    assertThat(other.hears(ingestion("2024-02-17"))).isEmpty();
  }

  /** What is seen need not have joined: good news of what is not about appointments does not. */
  @Test
  void thatThingsAreBetterCanBeNamedThereAndIsNoMatter() {
    Scene hopeful = Scene.of(Scene.few(Given.policy(text -> text.with("concern", "each-time", "W14 W15"))),
        Given.NHS_NUMBER);
    hopeful.hears(wasNotBrought("2023-01-10"), ingestion("2023-06-10"), ingestion("2023-06-11"),
        brought("2023-07-10"), brought("2023-08-10"), brought("2023-09-10"));
    assertThat(hopeful.concern().signals()).containsOnlyKeys("E3");
    assertThat(hopeful.until("2024-03-10")).extracting(Alert::change).doesNotContain(Change.REPEATED);

    Scene better = Scene.of(Scene.few(Given.policy(text -> text.with("concern", "each-time", "W14"))),
        Given.NHS_NUMBER);
    better.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"), brought("2024-03-10"),
        brought("2024-04-10"), brought("2024-05-10"));
    assertThat(better.until("2024-08-12")).extracting(Alert::change).contains(Change.RECOVERED);
    assertThat(better.hears(brought("2024-08-12T15:00"))).extracting(Alert::change).doesNotContain(Change.REPEATED);
  }

  private static Report ingestion(String when) {
    return visit(when, Complaint.INGESTION);
  }
}

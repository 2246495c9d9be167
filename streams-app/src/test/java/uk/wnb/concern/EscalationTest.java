package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.concern.Scene.only;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.review;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.oracle.Given;

/** Nobody has looked by the day asked for. */
class EscalationTest {
  private final Scene scene = Scene.watched();

  @Test
  void itClimbsTheLadderOnceALevel() {
    Alert raised = only(scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12")));
    assertThat(raised.owner()).isEqualTo("safeguarding lead");
    assertThat(raised.level()).isZero();
    assertThat(raised.reviewBy()).isEqualTo(day("2024-02-19"));
    assertThat(scene.until("2024-02-19")).as("on the last day there is still time").isEmpty();
    Alert first = only(scene.until("2024-02-20"));
    assertThat(first.change()).isEqualTo(Change.ESCALATED);
    assertThat(first.owner()).isEqualTo("named nurse or named doctor");
    assertThat(first.level()).isEqualTo(1);
    assertThat(first.news()).as("nothing but that nobody has looked").isEmpty();
    assertThat(first.reason()).isEqualTo("Nobody has recorded a look: now for the named nurse or named doctor.");
    assertThat(first.reviewBy()).as("three working days").isEqualTo(day("2024-02-23"));
    assertThat(scene.until("2024-02-23")).isEmpty();
    Alert second = only(scene.until("2024-02-24"));
    assertThat(second.owner()).isEqualTo("designated nurse at the ICB");
    assertThat(second.reviewBy()).isEqualTo(day("2024-03-01"));
    assertThat(scene.until("2025-01-01")).as("there is nobody above").isEmpty();
  }

  @Test
  void itClimbsByAnEventWhereNoTickCame() {
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"));
    assertThat(scene.hears(brought("2024-02-20"))).extracting(Alert::change).containsExactly(Change.ESCALATED);
  }

  @Test
  void aReviewAtAnyLevelHaltsIt() {
    String raised = only(scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"))).alertId();
    scene.until("2024-02-20");
    scene.hears(review("2024-02-20T15:00", raised, ReviewOutcome.ACKNOWLEDGED));
    assertThat(scene.until("2024-03-05")).isEmpty();
    Alert again = only(scene.until("2024-03-06"));
    assertThat(again.change()).isEqualTo(Change.REOPENED);
    assertThat(again.owner()).as("who looked is asked again").isEqualTo("named nurse or named doctor");
  }

  @Test
  void whatIsUrgentClimbsSoonerAndAChildKnownToSocialCareToo() {
    scene.hears(visit("2024-03-01", Complaint.INGESTION), visit("2024-03-01T16:00", Complaint.INGESTION));
    assertThat(scene.until("2024-03-04")).isEmpty();
    assertThat(scene.until("2024-03-05")).extracting(Alert::change).containsExactly(Change.ESCALATED);

    Scene known = Scene.watched();
    known.hears(context("2024-01-01", ContextType.CHILD_PROTECTION_PLAN, "neglect"), wasNotBrought("2024-01-10"),
        wasNotBrought("2024-02-12"));
    assertThat(known.until("2024-02-14")).isEmpty();
    assertThat(known.until("2024-02-15")).extracting(Alert::change).containsExactly(Change.ESCALATED);
  }

  @Test
  void whatIsForInformationDoesNot() {
    for (int i = 1; i <= 4; i++) {
      scene.hears(visit("2024-03-0" + i, Complaint.ILLNESS));
    }
    assertThat(scene.concern().open()).isTrue();
    assertThat(scene.until("2024-06-01")).isEmpty();
  }

  @Test
  void aPolicyMayHaveNoLadder() {
    Scene unhurried = Scene.of(Scene.few(Given.policy(text -> text.withWord("escalates-from", "NEVER"))),
        Given.NHS_NUMBER);
    unhurried.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"));
    assertThat(unhurried.until("2024-12-31")).isEmpty();
  }
}

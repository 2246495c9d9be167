package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.concern.Scene.only;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.died;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.oracle.Given;
import uk.wnb.policy.Tier;

/** A concern ends: after a quiet time, or without a word when there is no child any more. */
class StandingDownTest {
  private final Scene scene = Scene.begins();

  @Test
  void standsDownAfterSixMonthsWithoutAFinding() {
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"));
    assertThat(scene.until("2025-01-10")).isEmpty();
    assertThat(scene.concern().quietSince()).isEqualTo(day("2025-01-10"));
    assertThat(scene.until("2025-07-09")).isEmpty();
    List<Alert> alerts = scene.until("2025-07-10");
    assertThat(alerts).extracting(Alert::change).containsExactly(Change.STOOD_DOWN);
    Alert stoodDown = alerts.get(0);
    assertThat(stoodDown.tier()).isEqualTo(Tier.REVIEW);
    assertThat(stoodDown.signals()).isEmpty();
    assertThat(stoodDown.evidence()).isEmpty();
    assertThat(stoodDown.questions()).isEmpty();
    assertThat(stoodDown.reviewBy()).isEqualTo(Days.NEVER);
    assertThat(stoodDown.reason()).contains("6 months").isEqualTo(stoodDown.headline());
    assertThat(scene.until("2027-01-01")).isEmpty();
  }

  /** No record is its evidence any more, and the one that was responsible at first no longer is. */
  @Test
  void whoWasToldOfItHearsThatItStandsDown() {
    scene.hears(context("2024-01-01", ContextType.RESPONSIBLE_ORGANISATION, "QNC"),
        wasNotBrought("2024-01-10").from("RRE"), wasNotBrought("2024-02-10"));
    Alert moved = scene.hears(context("2024-02-20", ContextType.HOUSEHOLD, "h1"),
        context("2024-03-01", ContextType.RESPONSIBLE_ORGANISATION, "QWU")).get(0);
    assertThat(moved.household()).isEqualTo("h1");
    scene.until("2025-07-09");
    Alert stoodDown = only(scene.until("2025-07-10"));
    assertThat(stoodDown.recipients()).containsExactly("QNC", "QWU", "RJE", "RRE");
    assertThat(stoodDown.household()).as("where it lives now is not for all of them").isNull();
    assertThat(stoodDown.dataGaps()).isEmpty();
    assertThat(scene.concern().audience()).isEmpty();
  }

  @Test
  void quietTimeBeginsAnewWithEveryFinding() {
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"));
    scene.until("2025-06-10");
    assertThat(scene.hears(wasNotBrought("2025-06-11"), wasNotBrought("2025-06-12"))).isEmpty();
    assertThat(scene.concern().quietSince()).isEqualTo(Days.NEVER);
    assertThat(scene.until("2026-12-10")).isEmpty();
    assertThat(scene.until("2026-12-11")).extracting(Alert::change).containsExactly(Change.STOOD_DOWN);
  }

  @Test
  void attendingOnceAfterAGapIsNoRecovery() {
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"), brought("2024-03-10"));
    assertThat(scene.until("2025-01-09")).isEmpty();
    assertThat(scene.concern().open()).isTrue();
  }

  @Test
  void aRelapseIsANewEpisode() {
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"));
    scene.until("2025-08-01");
    List<Alert> alerts = scene.hears(wasNotBrought("2025-09-10"), wasNotBrought("2025-10-10"));
    assertThat(alerts).extracting(Alert::change).containsExactly(Change.RELAPSED);
    assertThat(alerts.get(0).episode()).isEqualTo(2);
    assertThat(alerts.get(0).findings()).extracting(Alert.Told::statement).as("nobody saw anything get better")
        .contains("The last concern had eased by 2025-07-10; not kept since: 2 appointments.");
  }

  @Test
  void thePolicySaysHowLongQuietIs() {
    Scene patient = Scene.of(Scene.few(Given.policy(text -> text.with("concern", "quiet", "1")).withoutLadder()),
        Given.NHS_NUMBER);
    patient.hears(wasNotBrought("2024-01-31"), wasNotBrought("2024-02-10"));
    assertThat(patient.until("2025-02-27")).isEmpty();
    assertThat(patient.until("2025-02-28")).isEmpty();
    assertThat(patient.until("2025-03-01")).extracting(Alert::change).containsExactly(Change.STOOD_DOWN);
  }

  @Test
  void endsWithoutAWordOnTheEighteenthBirthday() {
    scene.hears(born("2006-06-15").recorded("2024-01-01"), wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"));
    assertThat(scene.until("2024-06-14")).isEmpty();
    assertThat(scene.concern().open()).isTrue();
    assertThat(scene.until("2024-06-15")).isEmpty();
    assertThat(scene.concern().open()).isFalse();
    assertThat(scene.hears(wasNotBrought("2024-07-10"), wasNotBrought("2024-08-10"),
        visit("2024-08-11", Complaint.INGESTION), visit("2024-08-12", Complaint.INGESTION))).isEmpty();
    assertThat(scene.until("2026-01-01")).isEmpty();
    assertThat(scene.child().dueOn()).as("to be forgotten").isEqualTo(day("2032-08-12"));
  }

  @Test
  void endsWithoutAWordWhenTheChildHasDied() {
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"));
    assertThat(scene.hears(died("2024-02-20"))).isEmpty();
    assertThat(scene.concern().open()).isFalse();
    assertThat(scene.hears(wasNotBrought("2024-01-20").recorded("2024-03-01"),
        wasNotBrought("2024-03-10"))).isEmpty();
    assertThat(scene.until("2026-01-01")).isEmpty();
  }

  @Test
  void aDeathRecordedByMistakeDoesNotSilenceTheChildForEver() {
    scene.hears(died("2024-01-01"), wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"));
    List<Alert> alerts = scene.hears(died("2024-01-01").id("mistaken").recorded("2024-02-20").takenBack());
    assertThat(alerts).extracting(Alert::change).containsExactly(Change.RAISED);
  }
}

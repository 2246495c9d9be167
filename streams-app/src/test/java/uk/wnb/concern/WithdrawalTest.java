package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.concern.Scene.only;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.cancelledByFamily;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Days;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.oracle.Report;
import uk.wnb.policy.Tier;

/** What was said is taken back when the records behind it are. */
class WithdrawalTest {
  private final Scene scene = Scene.begins();
  private final Report one = wasNotBrought("2024-01-10");
  private final Report two = wasNotBrought("2024-02-10");
  private final Report twoWasKept = two.id("corrected").recorded("2024-03-01").saying(brought("2024-02-10").fact());

  @BeforeEach
  void aConcernIsRaised() {
    scene.hears(one, two);
    assertThat(scene.concern().open()).isTrue();
  }

  @Test
  void aCorrectionTakesItBack() {
    Alert withdrawn = only(scene.hears(twoWasKept));
    assertThat(withdrawn.change()).isEqualTo(Change.WITHDRAWN);
    assertThat(withdrawn.reason()).contains("W2").contains("2024-02-10").contains("was corrected by its source");
    assertThat(withdrawn.headline()).isEqualTo(withdrawn.reason());
    assertThat(withdrawn.tier()).isEqualTo(Tier.REVIEW);
    assertThat(withdrawn.signals()).isEmpty();
    assertThat(withdrawn.findings()).isEmpty();
    assertThat(withdrawn.evidence()).extracting(Object::toString).containsExactly("corrected");
    assertThat(withdrawn.reviewBy()).isEqualTo(Days.NEVER);
    assertThat(withdrawn.episode()).isEqualTo(1);
    assertThat(scene.concern().open()).isFalse();
  }

  @Test
  void oneStandsAndSeveralStand() {
    AlertWriter.Cause cause = new AlertWriter.Cause(twoWasKept.event(), Verdict.AMENDED);
    assertThat(Wording.withdrawn(List.of("W2"), cause)).isEqualTo(
        "Withdrawn: W2 no longer stands, because a record of 2024-02-10 was corrected by its source.");
    assertThat(Wording.withdrawn(List.of("W2", "W3"), cause)).startsWith("Withdrawn: W2, W3 no longer stand, because");
  }

  @Test
  void aRetractionTakesItBack() {
    Alert withdrawn = only(scene.hears(one.id("taken back").recorded("2024-02-15").takenBack()));
    assertThat(withdrawn.change()).isEqualTo(Change.WITHDRAWN);
    assertThat(withdrawn.reason()).contains("was taken back by its source");
  }

  @Test
  void aRecordThatComesLateTakesItBack() {
    Alert withdrawn = only(scene.hears(brought("2024-01-20").recorded("2024-02-15")));
    assertThat(withdrawn.change()).isEqualTo(Change.WITHDRAWN);
    assertThat(withdrawn.reason()).contains("2024-01-20").contains("arrived late");
  }

  @Test
  void aMoveToAnotherDayTakesItBackWhenItBreaksTheRun() {
    scene.hears(brought("2024-03-01"));
    assertThat(scene.hears(two.id("moved").recorded("2024-03-02").at("2024-03-05"))).extracting(Alert::change)
        .containsExactly(Change.WITHDRAWN);
  }

  @Test
  void whoWasToldOfItHearsThatItIsTakenBack() {
    Scene shared = Scene.begins();
    shared.hears(context("2023-12-01", ContextType.RESPONSIBLE_ORGANISATION, "QNC"), one.from("RRE"));
    assertThat(only(shared.hears(two)).recipients()).containsExactly("QNC", "RJE", "RRE");
    assertThat(only(shared.hears(twoWasKept)).recipients()).containsExactly("QNC", "RJE", "RRE");
  }

  /** RXX has told of the child, but nothing that the alert rests on. */
  @Test
  void whoWasNotToldOfItDoesNot() {
    scene.hears(brought("2024-02-20").from("RXX"));
    assertThat(only(scene.hears(twoWasKept)).recipients()).containsExactly("RJE");
  }

  @Test
  void whoWasToldOfAnEarlierConcernDoesNot() {
    Scene shared = Scene.begins();
    Report elsewhere = wasNotBrought("2024-01-10").from("RRE");
    shared.hears(elsewhere, two);
    shared.hears(elsewhere.id("taken back").recorded("2024-02-15").takenBack());
    Report third = wasNotBrought("2024-03-10");
    assertThat(only(shared.hears(third)).recipients()).containsExactly("RJE");
    assertThat(only(shared.hears(third.id("kept").recorded("2024-03-11").takenBack())).recipients())
        .containsExactly("RJE");
  }

  @Test
  void attendingAfterwardsDoesNot() {
    assertThat(scene.hears(brought("2024-02-11"), brought("2024-03-10"), brought("2024-04-10"))).isEmpty();
    assertThat(scene.concern().open()).isTrue();
  }

  @Test
  void aCorrectionThatChangesNothingOfItDoesNot() {
    assertThat(scene.hears(two.id("corrected").recorded("2024-02-15").saying(cancelledByFamily("2024-02-10").fact())))
        .isEmpty();
  }

  @Test
  void aCorrectionDoesNotWhenOtherEvidenceBearsItOut() {
    scene.hears(wasNotBrought("2024-02-12"));
    assertThat(scene.hears(one.id("taken back").recorded("2024-02-15").takenBack())).extracting(Alert::change)
        .doesNotContain(Change.RAISED);
    assertThat(scene.concern().signals()).containsKey("W2");
  }

  @Test
  void aCorrectionOfSomethingElseLongAfterThePatternHasGoneDoesNot() {
    scene.until("2025-02-20");
    assertThat(scene.hears(brought("2024-01-05").recorded("2025-02-21"))).isEmpty();
    assertThat(scene.concern().open()).isTrue();
  }

  @Test
  void whatStillStandsKeepsTheConcernOpen() {
    scene.hears(visit("2024-02-20", Complaint.INGESTION), visit("2024-02-25", Complaint.INGESTION));
    Alert withdrawn = only(scene.hears(twoWasKept));
    assertThat(withdrawn.change()).isEqualTo(Change.WITHDRAWN);
    assertThat(withdrawn.signals()).containsExactly("E3");
    assertThat(withdrawn.tier()).isEqualTo(Tier.URGENT);
    assertThat(withdrawn.findings()).extracting(told -> told.finding().signal()).containsExactly("E3");
    assertThat(scene.concern().open()).isTrue();
  }

  @Test
  void theTierFallsToWhatStillStands() {
    scene.hears(visit("2024-02-20", Complaint.INGESTION), visit("2024-02-25", Complaint.INGESTION));
    assertThat(scene.concern().tier()).isEqualTo(Tier.URGENT);
    Report other = visit("2024-02-25", Complaint.INGESTION).id("corrected").recorded("2024-03-01")
        .saying(visit("2024-02-25", Complaint.ILLNESS).fact());
    assertThat(only(scene.hears(other)).tier()).isEqualTo(Tier.REVIEW);
  }

  @Test
  void aCorrectionTakenBackRaisesANewConcern() {
    scene.hears(twoWasKept);
    Alert again = only(scene.hears(two.id("right after all").recorded("2024-03-02")));
    assertThat(again.change()).isEqualTo(Change.RAISED);
    assertThat(again.episode()).isEqualTo(2);
    assertThat(again.asOf()).isEqualTo(day("2024-03-02"));
  }

  @Test
  void whatWasFoundTooLongAgoToReadAgainIsLeftToStandDown() {
    for (int year = 2024; year <= 2029; year++) {
      scene.hears(wasNotBrought(year + "-06-01"), wasNotBrought(year + "-06-02"), wasNotBrought(year + "-12-01"));
    }
    assertThat(scene.concern().episode()).isEqualTo(1);
    assertThat(scene.hears(brought("2025-06-10").recorded("2029-12-02"))).isEmpty();
  }
}

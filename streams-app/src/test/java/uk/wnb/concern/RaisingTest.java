package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.booking;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.cancelledByFamily;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.instant;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact.BookingStatus;
import uk.wnb.history.Fact.CancelledBy;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.oracle.Given;
import uk.wnb.policy.Tier;

/** A concern opens and grows. */
class RaisingTest {
  private final Scene scene = Scene.begins();

  @Test
  void nothingIsSaidWhileThereIsNothingToSay() {
    assertThat(scene.hears(brought("2024-01-10"), wasNotBrought("2024-02-10"), brought("2024-03-10"))).isEmpty();
    assertThat(scene.concern()).isEqualTo(Concern.NONE);
  }

  @Test
  void aFindingRaisesAConcern() {
    List<Alert> alerts = scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"));
    assertThat(alerts).hasSize(1);
    Alert raised = alerts.get(0);
    assertThat(raised.change()).isEqualTo(Change.RAISED);
    assertThat(raised.tier()).isEqualTo(Tier.REVIEW);
    assertThat(raised.signals()).containsExactly("W2");
    assertThat(raised.news()).containsExactly("W2");
    assertThat(raised.episode()).isEqualTo(1);
    assertThat(raised.asOf()).isEqualTo(day("2024-02-10"));
    assertThat(raised.raisedAt()).isEqualTo(instant("2024-02-10").toEpochMilli());
    assertThat(raised.reason()).isNull();
    assertThat(raised.evidence()).extracting(Object::toString).containsExactly("c2024-01-10", "c2024-02-10");
    assertThat(scene.concern().open()).isTrue();
  }

  @Test
  void moreOfTheSameIsNotSaidAgain() {
    scene.hears(wasNotBrought("2024-01-10"), cancelledByFamily("2024-02-05"), brought("2024-02-20"));
    assertThat(scene.hears(brought("2024-02-21"), wasNotBrought("2024-03-10"))).extracting(Alert::change)
        .containsExactly(Change.SIGNAL_JOINED);
    assertThat(scene.hears(brought("2024-04-10"), wasNotBrought("2024-05-10"))).isEmpty();
  }

  @Test
  void aSignalOfNoHigherTierJoins() {
    scene.hears(wasNotBrought("2024-01-10"), cancelledByFamily("2024-02-05"), brought("2024-02-20"));
    Alert joined = scene.hears(brought("2024-02-21"), wasNotBrought("2024-03-10")).get(0);
    assertThat(joined.change()).isEqualTo(Change.SIGNAL_JOINED);
    assertThat(joined.tier()).isEqualTo(Tier.REVIEW);
    assertThat(joined.signals()).containsExactly("W2", "W3");
    assertThat(joined.news()).containsExactly("W3");
    assertThat(joined.episode()).isEqualTo(1);
  }

  @Test
  void aSignalOfAHigherTierRaisesTheTier() {
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"), visit("2024-02-20", Complaint.INGESTION));
    Alert raised = scene.hears(visit("2024-03-20", Complaint.INGESTION)).get(0);
    assertThat(raised.change()).isEqualTo(Change.TIER_RAISED);
    assertThat(raised.tier()).isEqualTo(Tier.URGENT);
    assertThat(raised.signals()).containsExactly("E3", "W2");
    assertThat(raised.news()).containsExactly("E3");
  }

  @Test
  void aStandingSignalMayRaiseTheTierItself() {
    for (int i = 1; i <= 4; i++) {
      scene.hears(wasNotBrought("2024-0" + i + "-10"));
    }
    assertThat(scene.concern().tier()).isEqualTo(Tier.REVIEW);
    Alert raised = scene.hears(wasNotBrought("2024-05-10")).get(0);
    assertThat(raised.change()).isEqualTo(Change.TIER_RAISED);
    assertThat(raised.signals()).containsExactly("W2", "W3", "W4");
    assertThat(raised.news()).as("what has become louder").containsExactly("W4");
    assertThat(scene.concern().signals().get("W4")).isEqualTo(new Standing(Tier.URGENT, day("2024-05-10"), true));
    assertThat(scene.concern().signals().get("W2").since()).isEqualTo(day("2024-02-10"));
  }

  @Test
  void theTierDoesNotFallWhenLessIsSeen() {
    scene.hears(visit("2024-01-10", Complaint.INGESTION), visit("2024-01-20", Complaint.INGESTION),
        wasNotBrought("2025-12-01"), wasNotBrought("2025-12-02"));
    assertThat(scene.until("2026-02-01")).isEmpty();
    assertThat(scene.hears(wasNotBrought("2026-02-02"))).as("quieter than what is open").isEmpty();
    assertThat(scene.concern().tier()).isEqualTo(Tier.URGENT);
    assertThat(scene.concern().signals().get("W3").told()).isFalse();
  }

  @Test
  void aCancellationInAdvanceCountsFromItsDayOn() {
    scene.hears(wasNotBrought("2024-01-10"));
    assertThat(scene.hears(booking("2024-03-10", BookingStatus.CANCELLED, CancelledBy.FAMILY).recorded("2024-02-01")))
        .isEmpty();
    assertThat(scene.until("2024-03-09")).isEmpty();
    List<Alert> alerts = scene.until("2024-03-10");
    assertThat(alerts).extracting(Alert::change).containsExactly(Change.RAISED);
    assertThat(alerts.get(0).raisedAt()).isEqualTo(instant("2024-03-10T00:00").toEpochMilli());
  }

  @Test
  void aVisitRecordedAheadCountsFromItsDayOn() {
    scene.hears(visit("2024-01-10", Complaint.INGESTION));
    assertThat(scene.hears(visit("2024-03-10", Complaint.INGESTION).recorded("2024-03-08"))).isEmpty();
    assertThat(scene.until("2024-03-10")).extracting(Alert::change).containsExactly(Change.RAISED);
  }

  @Test
  void whatIsAlreadyKnownOrTooOldForTheWindowSaysNothing() {
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"));
    assertThat(scene.hears(wasNotBrought("2024-02-10"))).isEmpty();
    assertThat(Scene.begins().hears(wasNotBrought("2022-01-10").recorded("2024-01-01"),
        wasNotBrought("2022-02-10").recorded("2024-01-01"))).isEmpty();
  }

  @Test
  void oneSignalMayBeOffUnderAnotherPolicy() {
    Scene strict = Scene.of(Scene.few(Given.policy(text -> text.with("W2", "not-brought", "3"))), Given.NHS_NUMBER);
    assertThat(strict.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"))).isEmpty();
  }
}

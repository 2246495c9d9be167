package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.concern.Scene.only;
import static uk.wnb.oracle.Given.booking;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.review;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact.BookingStatus;
import uk.wnb.history.Fact.CancelledBy;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.oracle.Given;
import uk.wnb.policy.Tier;

/** Things get better and stay so, get worse again, or do not get better in spite of reviews. */
class EasingTest {
  private final Scene scene = Scene.begins();

  @Test
  void sustainedImprovementIsToldOnceAndTheConcernStandsDownWhenNothingIsSeen() {
    recovers();
    assertThat(scene.concern().hasRecovered()).isTrue();
    assertThat(scene.concern().eased()).isEqualTo(new Eased(1, day("2024-08-12")));
    assertThat(scene.until("2025-01-09")).isEmpty();
    assertThat(scene.until("2025-01-10")).as("the run has left the window: no half year more").extracting(Alert::change)
        .containsExactly(Change.STOOD_DOWN);
  }

  @Test
  void theThirdAppointmentMayBeTheDayItIsSeen() {
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"), brought("2024-03-10"), brought("2024-04-10"));
    assertThat(scene.until("2024-12-01")).isEmpty();
    assertThat(scene.hears(brought("2024-12-02"))).extracting(Alert::change).containsExactly(Change.RECOVERED);
  }

  @Test
  void goodNewsDoesNotEndAnotherMatter() {
    scene.hears(visit("2024-01-01", Complaint.INGESTION), visit("2024-01-02", Complaint.INGESTION));
    recovers();
    assertThat(scene.until("2025-06-01")).isEmpty();
    assertThat(scene.concern().tier()).isEqualTo(Tier.URGENT);
  }

  @Test
  void goodNewsIsNoneWhereNoAppointmentWasMissedInTheConcern() {
    scene.hears(wasNotBrought("2023-12-01"), brought("2024-01-10"), brought("2024-01-11"), brought("2024-01-12"),
        visit("2024-02-01", Complaint.INGESTION), visit("2024-02-02", Complaint.INGESTION));
    assertThat(scene.until("2024-12-01")).isEmpty();
    assertThat(scene.concern().hasRecovered()).isFalse();
  }

  @Test
  void aRelapseNamesTheConcernThatHadEased() {
    recovers();
    scene.until("2025-02-01");
    scene.hears(wasNotBrought("2025-03-01"));
    Alert relapse = only(scene.hears(brought("2025-03-10"), wasNotBrought("2025-03-20")));
    assertThat(relapse.change()).isEqualTo(Change.RELAPSED);
    assertThat(relapse.episode()).isEqualTo(2);
    assertThat(relapse.signals()).containsExactly("W15");
    assertThat(relapse.earlierConcern()).isEqualTo(AlertIds.concern(Given.NHS_NUMBER, 1));
    assertThat(relapse.reason()).isEqualTo("Again after concern 1 had eased on 2024-08-12.");
    assertThat(scene.concern().state()).isEqualTo(State.RELAPSED);
    scene.hears(review("2025-03-21", relapse.alertId(), ReviewOutcome.ACKNOWLEDGED));
    assertThat(scene.concern().state()).isEqualTo(State.ACKNOWLEDGED);
  }

  @Test
  void aRelapseBeforeTheConcernHasStoodDownIsANewEpisodeToo() {
    recovers();
    assertThat(scene.hears(wasNotBrought("2024-09-01"))).as("three in a year").extracting(Alert::change)
        .containsExactly(Change.SIGNAL_JOINED);
    Alert relapse = only(scene.hears(wasNotBrought("2024-10-01")));
    assertThat(relapse.change()).isEqualTo(Change.RELAPSED);
    assertThat(relapse.episode()).isEqualTo(2);
    assertThat(scene.hears(wasNotBrought("2024-10-02"))).extracting(Alert::change).doesNotContain(Change.RELAPSED);
  }

  @Test
  void aRelapseIsToldByATickWhenItsDayComes() {
    recovers();
    scene.hears(wasNotBrought("2024-09-01"),
        booking("2024-10-10", BookingStatus.CANCELLED,
            CancelledBy.FAMILY).recorded("2024-09-20"));
    assertThat(scene.until("2024-10-09")).isEmpty();
    assertThat(scene.until("2024-10-10")).extracting(Alert::change).containsExactly(Change.RELAPSED);
  }

  @Test
  void reviewsThatChangeNothingAreSaidOnce() {
    String raised = only(scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"))).alertId();
    assertThat(scene.hears(review("2024-02-13", raised, ReviewOutcome.SUPPORT_OFFERED),
        review("2024-03-13", raised, ReviewOutcome.INFORMATION_SHARED), wasNotBrought("2024-04-01")))
        .extracting(Alert::change).doesNotContain(Change.STAGNANT);
    scene.until("2024-05-20");
    Alert stagnant = only(scene.hears(review("2024-05-21", raised, ReviewOutcome.SUPPORT_OFFERED)));
    assertThat(stagnant.change()).isEqualTo(Change.STAGNANT);
    assertThat(stagnant.reason()).isEqualTo("Acted on 3 times since 2024-02-13, and the rate is no lower: "
        + "2 of 2 appointments not kept in the 12 months before, 3 of 3 in the last 12.");
    assertThat(scene.hears(review("2024-06-21", raised, ReviewOutcome.SUPPORT_OFFERED))).isEmpty();
  }

  @Test
  void reviewsThatHelpAreNotStagnation() {
    String raised = only(scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"))).alertId();
    scene.hears(review("2024-02-13", raised, ReviewOutcome.SUPPORT_OFFERED),
        review("2024-03-13", raised, ReviewOutcome.INFORMATION_SHARED), brought("2024-04-01"));
    scene.until("2024-05-20");
    assertThat(scene.hears(review("2024-05-21", raised, ReviewOutcome.SUPPORT_OFFERED))).isEmpty();
  }

  @Test
  void reviewsOfOneWeekAreNotStagnation() {
    String raised = only(scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"))).alertId();
    assertThat(scene.hears(review("2024-02-13", raised, ReviewOutcome.SUPPORT_OFFERED),
        review("2024-02-14", raised, ReviewOutcome.SUPPORT_OFFERED),
        review("2024-02-15", raised, ReviewOutcome.REFERRED))).isEmpty();
  }

  private void recovers() {
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"), brought("2024-03-10"), brought("2024-04-10"),
        brought("2024-05-10"));
    assertThat(scene.until("2024-08-11")).isEmpty();
    Alert recovered = only(scene.until("2024-08-12"));
    assertThat(recovered.change()).isEqualTo(Change.RECOVERED);
    assertThat(recovered.headline()).startsWith("Things have got better: brought to the last 3 appointments");
    assertThat(recovered.signals()).contains("W2", "W14");
    assertThat(recovered.news()).containsExactly("W14");
  }
}

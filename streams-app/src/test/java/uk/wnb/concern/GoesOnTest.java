package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.review;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.oracle.Given;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/** Three months after somebody acted, a concern is asked about again when its pattern goes on, and else it is not. */
class GoesOnTest {
  private static final String RAISED = AlertIds.alert(Given.NHS_NUMBER, 1, 1);

  private static Scene by(String... signals) {
    Policy policy = Given.policy(text -> text.with("concern", "look-again", "3")).withoutLadder();
    Map<String, Settings> some = new LinkedHashMap<>(policy.signals());
    some.keySet().retainAll(List.of(signals));
    return Scene.of(new Policy(policy.version(), policy.effectiveFrom(), policy.concern(), policy.care(), some),
        Given.NHS_NUMBER);
  }

  private static Scene acted(String... signals) {
    Scene scene = by(signals);
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"),
        review("2024-02-13", RAISED, ReviewOutcome.SUPPORT_OFFERED));
    assertThat(scene.concern().state()).isEqualTo(State.ACTED_ON);
    return scene;
  }

  @Test
  void whatHasHappenedSinceIsAskedAboutWhenThreeMonthsAreOver() {
    Scene scene = acted("W2");
    assertThat(scene.hears(wasNotBrought("2024-03-20"))).isEmpty();

    assertThat(scene.until("2024-05-12")).isEmpty();
    assertThat(scene.until("2024-05-13")).singleElement().satisfies(again -> {
      assertThat(again.change()).isEqualTo(Change.REOPENED);
      assertThat(again.reason()).isEqualTo("Acted on on 2024-02-13, and the pattern goes on.");
    });
  }

  /** What was counted before the action was acted on; it stays in the window for months all the same. */
  @Test
  void whereNothingHasHappenedSinceNobodyIsAskedUntilItDoes() {
    Scene scene = acted("W2");

    assertThat(scene.until("2024-08-01")).isEmpty();
    assertThat(scene.hears(wasNotBrought("2024-08-02"))).extracting(Alert::change).containsExactly(Change.REOPENED);
  }

  @Test
  void whatIsOfTheDayOfTheActionWasActedOn() {
    Scene scene = acted("W2");
    scene.hears(wasNotBrought("2024-02-13T15:00"));

    assertThat(scene.until("2024-08-01")).isEmpty();
  }

  @Test
  void whatIsTakenBackHasNotHappened() {
    Scene scene = acted("W2");
    scene.hears(wasNotBrought("2024-03-20"),
        wasNotBrought("2024-03-20").id("oops").recorded("2024-03-22").takenBack());

    assertThat(scene.until("2024-08-01")).isEmpty();
  }

  @Test
  void whatIsForInformationDoesNotSpeakForWhatIsLouder() {
    Scene scene = acted("W2", "E1");
    for (String day : List.of("2024-03-01", "2024-03-08", "2024-03-15", "2024-03-22")) {
      scene.hears(visit(day, Complaint.ILLNESS));
    }

    assertThat(scene.concern().signals()).containsKey("E1").extractingByKey("E1").extracting(Standing::tier)
        .isEqualTo(Tier.INFO);
    assertThat(scene.until("2024-08-01")).isEmpty();
  }

  /** Nobody has seen the child: that goes on by nothing happening. */
  @Test
  void whatLastsIsAskedAboutWithoutAnyEvent() {
    Scene scene = by("W12");
    scene.hears(born("2023-09-01"), context("2023-12-01", ContextType.CHILD_PROTECTION_PLAN, ""),
        brought("2024-01-10"));
    assertThat(scene.until("2024-02-12")).extracting(Alert::change).containsExactly(Change.RAISED);
    scene.hears(review("2024-02-13", RAISED, ReviewOutcome.INFORMATION_SHARED));

    assertThat(scene.until("2024-05-12")).isEmpty();
    assertThat(scene.until("2024-05-13")).extracting(Alert::change).containsExactly(Change.REOPENED);
  }

  @Test
  void whatWasForInformationOnlyIsNoConcernToRelapseFrom() {
    assertThat(eased(Tier.INFO).hears(wasNotBrought("2025-03-03"), wasNotBrought("2025-04-07")))
        .extracting(Alert::change).containsExactly(Change.RAISED);
    assertThat(eased(Tier.REVIEW).hears(wasNotBrought("2025-03-03"), wasNotBrought("2025-04-07")))
        .extracting(Alert::change).containsExactly(Change.RELAPSED);
  }

  private static Scene eased(Tier tier) {
    Policy policy = Given.policy(text -> text.withTier("W2", tier.name()).with("concern", "quiet",
        "1")).withoutLadder();
    Map<String, Settings> some = new LinkedHashMap<>(policy.signals());
    some.keySet().retainAll(List.of("W2", "W15"));
    Scene scene = Scene.of(
        new Policy(policy.version(), policy.effectiveFrom(), policy.concern(), policy.care(), some), Given.NHS_NUMBER);
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"));
    scene.until("2025-03-01");
    assertThat(scene.concern().state()).isEqualTo(State.STOOD_DOWN);
    return scene;
  }
}

package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.concern.Scene.only;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.PolicyText;
import uk.wnb.oracle.Report;
import uk.wnb.policy.Tier;

/** A signal on trial sees, and nobody is called. */
class ShadowTest {
  private final Scene scene = scene(text -> text.inMode("W2", "SHADOW"));

  @Test
  void whatItSeesIsKeptApartFromConcerns() {
    Alert shadow = only(scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12")));
    assertThat(shadow.change()).isEqualTo(Change.SHADOW);
    assertThat(shadow.tier()).isEqualTo(Tier.REVIEW);
    assertThat(shadow.signals()).containsExactly("W2");
    assertThat(shadow.recipients()).isEmpty();
    assertThat(shadow.owner()).isNull();
    assertThat(shadow.published()).as("counted only").isFalse();
    assertThat(scene.concern().open()).isFalse();
    assertThat(scene.concern().episode()).isZero();
  }

  @Test
  void aPolicyMayHaveItPublished() {
    Scene open = scene(text -> text.inMode("W2", "SHADOW").withWord("shadow", "PUBLISHED"));
    assertThat(only(open.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"))).published()).isTrue();
  }

  @Test
  void itIsToldOncePerSight() {
    String first = only(scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"))).alertId();
    assertThat(scene.hears(wasNotBrought("2024-02-13").recorded("2024-02-13"))).extracting(Alert::change)
        .doesNotContain(Change.SHADOW);
    scene.until("2025-06-01");
    List<Alert> again = scene.hears(wasNotBrought("2025-07-01"), wasNotBrought("2025-07-02"));
    assertThat(again).filteredOn(alert -> alert.change() == Change.SHADOW).hasSize(1)
        .allSatisfy(alert -> assertThat(alert.alertId()).isNotEqualTo(first));
  }

  @Test
  void itChangesNothingOfTheConcernBesideIt() {
    List<Alert> with = scene.hears(visits());
    List<Alert> without = scene(text -> text.inMode("W2", "OFF")).hears(visits());
    assertThat(with).isEqualTo(without).hasSize(1);
  }

  @Test
  void itEndsWithTheRules() {
    scene.hears(born("2006-06-15").recorded("2024-01-01"), wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"));
    assertThat(scene.until("2024-06-15")).isEmpty();
    assertThat(scene.hears(wasNotBrought("2024-07-10"), wasNotBrought("2024-07-12"))).isEmpty();
    assertThat(scene.concern().shadows().seen()).isEmpty();
  }

  private static Scene scene(UnaryOperator<PolicyText> changes) {
    return Scene.of(Scene.few(Given.policy(changes)), Given.NHS_NUMBER);
  }

  private static Report[] visits() {
    return new Report[] {visit("2024-03-01", Complaint.INGESTION), visit("2024-03-02", Complaint.INGESTION)};
  }
}

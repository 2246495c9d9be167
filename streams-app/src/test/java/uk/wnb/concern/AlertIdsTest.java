package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

class AlertIdsTest {
  /** An id that changed from one build to the next would make every open alert a new one. */
  @Test
  void stayWhatTheyAre() {
    assertThat(AlertIds.alert("9990000018", 1, 1)).isEqualTo("593bd134ba3dd4ec4dd331392af203c1");
    assertThat(AlertIds.concern("9990000018", 1)).isEqualTo("135f7e1e20b86e5799a31521304b39b4");
  }

  @Test
  void areDistinctForEveryChildEpisodeAndPosition() {
    Set<String> ids = new HashSet<>();
    for (String child : List.of(Given.NHS_NUMBER, Given.OTHER_NHS_NUMBER)) {
      for (int episode = 1; episode <= 20; episode++) {
        ids.add(AlertIds.concern(child, episode));
        for (int number = 1; number <= 20; number++) {
          ids.add(AlertIds.alert(child, episode, number));
        }
      }
    }
    assertThat(ids).hasSize(2 * 20 * 21).allMatch(id -> id.matches("[0-9a-f]{32}"));
  }

  @Test
  void tellNothingOfTheNumberTheyAreMadeFrom() {
    assertThat(AlertIds.alert(Given.NHS_NUMBER, 1, 1)).doesNotContain("999000");
  }

  @Test
  void areNumberedWithinAnEpisode() {
    List<Alert> alerts = twoEpisodes(Given.NHS_NUMBER);
    assertThat(alerts).extracting(Alert::change).containsExactly(Change.RAISED, Change.TIER_RAISED, Change.WITHDRAWN,
        Change.STOOD_DOWN, Change.RELAPSED);
    assertThat(alerts).extracting(Alert::alertId).containsExactly(AlertIds.alert(Given.NHS_NUMBER, 1, 1),
        AlertIds.alert(Given.NHS_NUMBER, 1, 2), AlertIds.alert(Given.NHS_NUMBER, 1, 3),
        AlertIds.alert(Given.NHS_NUMBER, 1, 4), AlertIds.alert(Given.NHS_NUMBER, 2, 1));
    assertThat(alerts).extracting(Alert::concernId).containsOnly(AlertIds.concern(Given.NHS_NUMBER, 1),
        AlertIds.concern(Given.NHS_NUMBER, 2));
  }

  @Test
  void areTheSameInAReplayAndOthersForAnotherChild() {
    assertThat(twoEpisodes(Given.NHS_NUMBER)).isEqualTo(twoEpisodes(Given.NHS_NUMBER));
    assertThat(twoEpisodes(Given.OTHER_NHS_NUMBER)).extracting(Alert::alertId)
        .doesNotContainAnyElementsOf(twoEpisodes(Given.NHS_NUMBER).stream().map(Alert::alertId).toList());
  }

  private static List<Alert> twoEpisodes(String nhsNumber) {
    Scene scene = Scene.of(Scene.few(Given.policy().withoutLadder()), nhsNumber);
    Report swallowed = visit("2024-02-20", Complaint.INGESTION);
    List<Alert> alerts = new ArrayList<>(scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"),
        visit("2024-02-15", Complaint.INGESTION), swallowed,
        swallowed.id("corrected").recorded("2024-02-25").saying(visit("2024-02-20", Complaint.ILLNESS).fact()),
        brought("2024-03-01")));
    alerts.addAll(scene.until("2025-08-01"));
    alerts.addAll(scene.hears(wasNotBrought("2025-09-10"), wasNotBrought("2025-10-10")));
    return alerts;
  }
}

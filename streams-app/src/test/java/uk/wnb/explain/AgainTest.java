package uk.wnb.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.backtest.MemoryRun;
import uk.wnb.concern.Detectors;
import uk.wnb.oracle.Given;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.Profiles;

class AgainTest {
  private static final Detectors DETECTORS =
      new Detectors(PolicyBook.of(List.of(Profiles.read(Profiles.everybody("default-7", "2020-01-01", 3)))));

  private static Again watch(String alertId) {
    Again again = new Again(alertId);
    MemoryRun run = new MemoryRun(DETECTORS, (child, decision) -> again.decided(child, decision, DETECTORS));
    for (String day : List.of("2024-03-01", "2024-03-08", "2024-03-15", "2024-03-22")) {
      run.hear(Given.NHS_NUMBER, wasNotBrought(day).event());
    }
    return again;
  }

  private static String first() {
    String[] id = new String[1];
    MemoryRun run = new MemoryRun(DETECTORS, (child, decision) ->
        decision.alerts().stream().limit(id[0] == null ? 1 : 0).forEach(alert -> id[0] = alert.alertId()));
    run.hear(Given.NHS_NUMBER, wasNotBrought("2024-03-01").event());
    run.hear(Given.NHS_NUMBER, wasNotBrought("2024-03-08").event());
    return id[0];
  }

  @Test
  void findsTheAlertWithWhatWasKnownThen() {
    Again.Raised raised = watch(first()).raised().orElseThrow();

    assertThat(raised.nhsNumber()).isEqualTo(Given.NHS_NUMBER);
    assertThat(raised.history().events()).hasSize(2);
    assertThat(raised.policy().version()).isEqualTo("default-7");
  }

  @Test
  void explainsItByTheThresholdsOfThen() {
    Explanation explanation = Explanation.of(watch(first()).raised().orElseThrow());

    assertThat(explanation.rules()).extracting(rule -> rule.told().finding().signal()).contains("W2");
    assertThat(explanation.rules()).allSatisfy(rule -> assertThat(rule.settings()).containsKey("mode"));
    assertThat(explanation.evidence()).hasSize(2).allSatisfy(entry ->
        assertThat(entry.what()).isEqualTo("Paediatrics: was not brought"));
  }

  @Test
  void anotherAlertIsNotTakenForIt() {
    assertThat(watch("none").raised()).isEmpty();
  }
}

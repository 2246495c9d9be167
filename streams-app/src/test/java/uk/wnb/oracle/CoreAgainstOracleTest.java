package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import uk.wnb.concern.Change;
import uk.wnb.signal.Catalogue;

/**
 * The detector and the second implementation come to the same verdicts, alerts and rates over many thousand made-up
 * stories: after every event and on every day, with the detector looking only when it says that it is due, and put
 * through its stored form now and then.
 *
 * <p>{@code -Dwnb.seed} and {@code -Dwnb.stories} choose other stories.
 */
class CoreAgainstOracleTest {
  private static final long SEED = Long.getLong("wnb.seed", 20_260_101L);
  private static final int STORIES = Integer.getInteger("wnb.stories", 20_000);

  @Test
  void theDetectorSaysWhatTheOracleSays(TestReporter reporter) {
    Trial trial = Trial.under(Given.policy());
    trial.expectGreen(Stories::of, SEED, STORIES);
    reporter.publishEntry("compared", trial.figures().toString());
    assertThat(trial.figures().stories()).isEqualTo(STORIES);
    assertEveryKindOfAlertWasMet(trial.figures());
    assertEverySignalWasMet(trial.figures());
  }

  /** A comparison that never met a kind of alert would prove nothing of it. */
  private static void assertEveryKindOfAlertWasMet(Figures figures) {
    for (Change change : EnumSet.complementOf(EnumSet.of(Change.SHADOW))) {
      assertThat(figures.alerts().getOrDefault(change, 0L)).as("alerts %s", change)
          .isGreaterThanOrEqualTo(STORIES / 100);
    }
  }

  /**
   * Nor would one in which hardly any child came to what a signal looks for. What several children have to come to
   * together is rarer by its nature.
   */
  private static void assertEverySignalWasMet(Figures figures) {
    for (String signal : Catalogue.ids()) {
      assertThat(figures.signals().getOrDefault(signal, 0L)).as("stories in which %s was alerted", signal)
          .isGreaterThanOrEqualTo(STORIES / (NaiveFamily.SIGNALS.contains(signal) ? 1_000 : 200));
    }
  }

  @Test
  void theySayTheSameUnderOtherThresholds() {
    Trial trial = Trial.under(Given.policy(text -> text.with("W2", "not-brought", "3").with("W2", "window", "7")
        .with("W3", "not-brought", "2").with("W3", "window", "24").with("W4", "limit", "15")
        .with("W4", "window", "18").with("E3", "window", "6").with("E1", "visits", "3").with("E1", "visits-short", "2")
        .with("E1", "window-short", "3").with("concern", "quiet", "2").with("care", "barrier-tiers", "2")
        .with("care", "barrier-for", "3").with("E1", "visits-vulnerable", "2").with("E1", "visits-short-vulnerable",
        "2")
        .with("concern", "due-review", "2").with("concern", "level-1-due", "1").with("concern", "acknowledged", "3")
        .with("concern", "cool-down", "60").with("concern", "look-again", "1").with("concern", "longest-snooze", "20")
        .with("concern", "stagnant-reviews", "2").with("W14", "months", "3").with("W15", "window", "4")));
    trial.expectGreen(Stories::of, SEED, Math.max(1, STORIES / 20));
  }

  @Test
  void theySayTheSameUnderThePolicyAsItComes() {
    Trial trial = Trial.under(Given.shipped());
    trial.expectGreen(Stories::of, SEED, Math.max(1, STORIES / 20));
  }

  /** Some stories lie before the day from which people are told, some after it, and some on both sides of it. */
  @Test
  void theySayTheSameOfTheTimeBeforePeopleAreTold() {
    for (String from : List.of("2018-01-15", "2020-02-29", "2023-07-01")) {
      Trial trial = Trial.under(Given.policy(text -> text.notifyingFrom(from).inMode("W3", "SHADOW")));
      trial.expectGreen(Stories::of, SEED, Math.max(1, STORIES / 20));
    }
  }

  /** What is in shadow joins nothing, and is told once. */
  @Test
  void theySayTheSameOfSignalsInShadow() {
    Trial trial = Trial.under(Given.policy(text -> text.inMode("W2", "SHADOW").inMode("E3", "SHADOW")));
    trial.expectGreen(Stories::of, SEED, Math.max(1, STORIES / 20));
    assertThat(trial.figures().alerts().get(Change.SHADOW)).isGreaterThanOrEqualTo(STORIES / 100);
  }

  @Test
  void theySayTheSameOfWholeChildhoods() {
    Trial trial = Trial.under(Given.policy());
    trial.expectGreen(Stories::life, SEED, Math.max(1, STORIES / 400));
  }
}

package uk.wnb.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.wnb.concern.Change;
import uk.wnb.policy.Tier;

class DifferenceTest {
  private static final long SEED = 20260109;

  private static Told told(String child, int day, Change change, Tier tier, String... signals) {
    return new Told(child, day, child + day, change, tier, List.of(signals), Set.of(signals), AgeBand.CHILD,
        List.of("ZZT01"), true);
  }

  private static Told raised(String child, int day) {
    return told(child, day, Change.RAISED, Tier.REVIEW, "W2");
  }

  private static List<Told> random(Random random) {
    List<Told> alerts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      alerts.add(told("child" + random.nextInt(20), random.nextInt(30), Change.values()[random.nextInt(3)],
          Tier.values()[random.nextInt(3)], "W" + random.nextInt(4)));
    }
    return alerts;
  }

  @Test
  void whatIsHeldAgainstItselfDoesNotDiffer() {
    for (long seed = SEED; seed < SEED + 20; seed++) {
      List<Told> alerts = random(new Random(seed));
      assertThat(Difference.of(alerts, alerts).isEmpty()).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void oneAlertMoreOrLessIsGainedOrLost() {
    List<Told> few = List.of(raised("a", 1), raised("b", 1));
    List<Told> more = List.of(raised("a", 1), raised("b", 1), raised("a", 2));

    assertThat(Difference.of(few, more)).isEqualTo(new Difference(List.of(raised("a", 2)), List.of(), List.of()));
    assertThat(Difference.of(more, few)).isEqualTo(new Difference(List.of(), List.of(raised("a", 2)), List.of()));
  }

  @Test
  void otherWordsOfTheSameChildOnTheSameDayAreAChange() {
    Told louder = told("a", 1, Change.RAISED, Tier.URGENT, "W2");
    Told other = told("a", 1, Change.RAISED, Tier.REVIEW, "W2", "W3");

    assertThat(Difference.of(List.of(raised("a", 1)), List.of(louder)).changed())
        .containsExactly(new Difference.Pair(raised("a", 1), louder));
    assertThat(Difference.of(List.of(raised("a", 1)), List.of(other)).changed()).hasSize(1);
    assertThat(Difference.of(List.of(raised("a", 1)), List.of(raised("a", 2))).changed()).isEmpty();
  }

  /**
   * Every alert of either side is the same as one of the other's, changed, or on its own: none is lost in the counting.
   */
  @Test
  void itAddsUp() {
    for (long seed = SEED; seed < SEED + 20; seed++) {
      Random random = new Random(seed);
      List<Told> baseline = random(random);
      List<Told> candidate = random(random);
      Difference there = Difference.of(baseline, candidate);
      Difference back = Difference.of(candidate, baseline);

      assertThat(baseline.size() - there.lost().size()).as("seed %d", seed)
          .isEqualTo(candidate.size() - there.gained().size());
      assertThat(back.gained()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(there.lost());
      assertThat(back.changed()).as("seed %d", seed).hasSameSizeAs(there.changed());
    }
  }
}

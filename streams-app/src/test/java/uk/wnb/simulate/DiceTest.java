package uk.wnb.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
  private static final int THROWS = 40_000;
  private static final long SEED = 7;

  private static double mean(ToDoubleFunction<Dice> thrown) {
    Dice dice = new Dice(SEED, 0);
    return IntStream.range(0, THROWS).mapToDouble(i -> thrown.applyAsDouble(dice)).average().orElseThrow();
  }

  private static double deviation(ToDoubleFunction<Dice> thrown) {
    double mean = mean(thrown);
    return Math.sqrt(mean(dice -> Math.pow(thrown.applyAsDouble(dice) - mean, 2)));
  }

  @Test
  void eachKindOfChanceHasItsMean() {
    assertThat(mean(dice -> dice.chance(90) ? 1 : 0)).isCloseTo(0.09, within(0.005));
    assertThat(mean(dice -> dice.between(3, 5))).isCloseTo(4, within(0.02));
    assertThat(mean(dice -> dice.about(10))).isCloseTo(10, within(0.1));
    assertThat(mean(dice -> dice.count(0.3))).isCloseTo(0.3, within(0.01));
    assertThat(mean(dice -> dice.count(4))).isCloseTo(4, within(0.05));
    assertThat(mean(dice -> dice.gamma(0.5))).isCloseTo(1, within(0.04));
    assertThat(mean(dice -> dice.gamma(3))).isCloseTo(1, within(0.02));
    assertThat(mean(dice -> dice.beta(90, 90))).isCloseTo(90, within(2.0));
  }

  @Test
  void theSpreadsAreThoseAskedFor() {
    assertThat(deviation(dice -> dice.gamma(0.5))).isCloseTo(Math.sqrt(2), within(0.06));
    assertThat(deviation(dice -> dice.beta(90, 90))).isCloseTo(90, within(3.0));
    assertThat(deviation(dice -> dice.count(4))).isCloseTo(2, within(0.05));
  }

  @Test
  void everyFamilyHasItsOwnAndTheSameEveryTime() {
    assertThat(new Dice(SEED, 3).fraction()).isEqualTo(new Dice(SEED, 3).fraction());
    assertThat(IntStream.range(0, 100).mapToDouble(i -> new Dice(SEED,
        i).fraction()).distinct().count()).isEqualTo(100);
    assertThat(new Dice(SEED + 1, 3).fraction()).isNotEqualTo(new Dice(SEED, 3).fraction());
  }

  @Test
  void onlyFromLeastToMost() {
    Dice dice = new Dice(SEED, 0);
    assertThat(IntStream.range(0, 1_000).map(i -> dice.about(10)).distinct().sorted())
        .containsExactly(5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  }
}

package uk.wnb.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GradientTest {
  private static final double[] SHARES = {125, 119, 114, 108, 103, 97, 92, 86, 81, 75};

  @Test
  void theMostDeprivedHaveTheRatioOfTheLeastAndTheAverageIsOne() {
    Gradient gradient = new Gradient(20, SHARES);

    assertThat(gradient.of(1) / gradient.of(10)).isCloseTo(2, within(1e-9));
    assertThat(gradient.of(1) - gradient.of(2)).isCloseTo(gradient.of(9) - gradient.of(10), within(1e-9));
    assertThat(IntStream.rangeClosed(1, 10).mapToDouble(i -> gradient.of(i) * SHARES[i - 1]).sum())
        .isCloseTo(Arrays.stream(SHARES).sum(), within(1e-6));
  }

  @Test
  void oneOfSeveralThingsComesAsOftenAsItsWeight() {
    Weighted weighted = new Weighted(new TreeMap<>(Map.of("never", 0, "rarely", 1, "mostly", 3)));
    Dice dice = new Dice(1, 0);
    long rarely = IntStream.range(0, 10_000).filter(i -> weighted.pick(dice).equals("rarely")).count();

    assertThat(rarely).isBetween(2_300L, 2_700L);
    assertThat(IntStream.range(0, 1_000).mapToObj(i -> weighted.pick(dice)).distinct())
        .containsExactlyInAnyOrder("rarely", "mostly");
  }
}

package uk.wnb.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.wnb.faults.MemoryOverTime.Sample;

/** A leak is found under the noise of work that comes and goes, and noise alone is not taken for one. */
class MemoryOverTimeTest {
  private static final double BASE_MB = 400;

  @Test
  void noiseAloneDoesNotGrow() {
    assertThat(series(30, minute -> BASE_MB).grows()).isFalse();
    assertThat(series(30, minute -> BASE_MB).slope()).isCloseTo(0, within(0.5));
  }

  @Test
  void aLeakGrows() {
    MemoryOverTime leaking = series(30, minute -> BASE_MB + 2 * minute);
    assertThat(leaking.grows()).isTrue();
    assertThat(leaking.slope()).isCloseTo(2, within(0.5));
  }

  @Test
  void aLeakAtEachRebalanceGrows() {
    assertThat(series(30, minute -> BASE_MB + 4 * Math.floor(minute / 2)).grows()).isTrue();
  }

  @Test
  void halfOfWhatIsAllowedDoesNotGrow() {
    assertThat(series(30, minute -> BASE_MB + 0.5 * minute).grows()).isFalse();
  }

  @Test
  void whatFillsUpDuringTheWarmUpDoesNotGrow() {
    assertThat(series(30, minute -> BASE_MB + 15 * Math.min(minute, 9)).grows()).isFalse();
  }

  @Test
  void aPeakDoesNotGrow() {
    assertThat(series(30, minute -> BASE_MB + (minute > 25 && minute < 27 ? 300 : 0)).grows()).isFalse();
  }

  @Test
  void theBoundaryGrows() {
    assertThat(new MemoryOverTime(samples(30, minute -> BASE_MB + minute, 0)).grows()).isTrue();
  }

  @Test
  void tooFewSamplesSayNothing() {
    assertThatThrownBy(() -> series(2, minute -> BASE_MB)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MemoryOverTime(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theTableTellsEachMinuteAndTheSlope() {
    assertThat(new MemoryOverTime(samples(10, minute -> BASE_MB + minute / 4, 0)).table())
        .hasSize(12).startsWith("minute  RSS MB", "     0   400.1", "     1   400.4")
        .endsWith("+0.25 MB a minute over 40 samples of the last 6.5 minutes; under 1 holds");
  }

  private static MemoryOverTime series(int minutes, DoubleUnaryOperator held) {
    return new MemoryOverTime(samples(minutes, held, 10));
  }

  /** Six samples a minute; up and down by 20 MB as an instance joins and leaves, and {@code noise} MB either way. */
  private static List<Sample> samples(int minutes, DoubleUnaryOperator held, double noise) {
    SplittableRandom random = new SplittableRandom(1);
    return IntStream.range(0, minutes * 6).mapToObj(i -> {
      double minute = i / 6.0;
      double shared = noise == 0 || minute % 2 < 1 ? 0 : 20;
      return new Sample(minute, held.applyAsDouble(minute) - shared + noise * (2 * random.nextDouble() - 1));
    }).toList();
  }
}

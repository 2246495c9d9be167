package uk.wnb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffleTest {
  private static final int ALL = 1_000;

  private final List<Integer> out = new ArrayList<>();
  private final Shuffle<Integer> shuffle = new Shuffle<>(100, new SplittableRandom(1), out::add);

  @Test
  void passesOnEachOnceInAnotherOrder() {
    IntStream.range(0, ALL).forEach(shuffle::add);
    shuffle.end();
    assertThat(out).containsExactlyInAnyOrderElementsOf(IntStream.range(0, ALL).boxed().toList());
    assertThat(IntStream.range(1, ALL).filter(i -> out.get(i) == out.get(i - 1) + 1).count()).isLessThan(ALL / 10);
  }

  @Test
  void holdsBackAsManyAsItIsToldTo() {
    IntStream.range(0, 130).forEach(shuffle::add);
    assertThat(out).hasSize(30);
  }

  @Test
  void fewAreShuffledToo() {
    IntStream.range(0, 50).forEach(shuffle::add);
    shuffle.end();
    assertThat(out).hasSize(50).isNotEqualTo(IntStream.range(0, 50).boxed().toList());
  }
}

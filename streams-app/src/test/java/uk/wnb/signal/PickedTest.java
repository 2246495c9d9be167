package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PickedTest {
  private static final List<Integer> SOME = List.of(5, 2, 7, 4);

  @Test
  void picksInOrder() {
    assertThat(Picked.of(SOME, one -> one > 3)).containsExactly(5, 7, 4);
    assertThat(Picked.of(SOME, one -> one > 9)).isEmpty();
    assertThat(Picked.of(List.<Integer>of(), one -> true)).isEmpty();
  }

  @Test
  void countsWhatItWouldPick() {
    assertThat(Picked.count(SOME, one -> one > 3)).isEqualTo(3);
    assertThat(Picked.count(SOME, one -> one > 9)).isZero();
  }
}

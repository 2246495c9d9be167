package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {
  @ParameterizedTest
  @CsvSource({"0, 0, STEADY", "0, 1, RISING", "1, 0, FALLING", "80, 100, RISING", "80, 99, STEADY", "100, 80, FALLING",
      "100, 81, STEADY", "100, 100, STEADY", "2000000000, 2100000000, STEADY"})
  void takesAQuarterMoreOrLess(int before, int now, Direction direction) {
    assertThat(Direction.of(before, now, 25)).isEqualTo(direction);
  }
}

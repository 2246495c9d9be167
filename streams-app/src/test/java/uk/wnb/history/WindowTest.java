package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.day;

import org.junit.jupiter.api.Test;

class WindowTest {
  @Test
  void holdsWhatOccurredAfterItsStartUpToAndIncludingItsEnd() {
    Window year = Window.ofMonths(12, day("2024-06-15"));
    assertThat(year.contains(day("2023-06-15"))).isFalse();
    assertThat(year.contains(day("2023-06-16"))).isTrue();
    assertThat(year.contains(day("2024-06-15"))).isTrue();
    assertThat(year.contains(day("2024-06-16"))).isFalse();
    assertThat(year.from()).isEqualTo(day("2023-06-16"));
  }

  @Test
  void aWindowThatEndsOnALeapDayBeginsAfterTheEndOfFebruary() {
    Window year = Window.ofMonths(12, day("2024-02-29"));
    assertThat(year.contains(day("2023-02-28"))).isFalse();
    assertThat(year.contains(day("2023-03-01"))).isTrue();
  }

  @Test
  void aLifetimeHasNoBeginning() {
    Window lifetime = Window.upTo(day("2024-06-15"));
    assertThat(lifetime.contains(day("1950-01-01"))).isTrue();
    assertThat(lifetime.contains(day("2024-06-16"))).isFalse();
    assertThat(lifetime.from()).isEqualTo(Integer.MIN_VALUE);
  }
}

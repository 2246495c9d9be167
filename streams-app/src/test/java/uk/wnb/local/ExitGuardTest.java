package uk.wnb.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;

/** Fails in the hardest way: without the guard this JVM ends. */
class ExitGuardTest {

  @Test
  void turnsAnEndOfTheJvmIntoAnException() {
    ExitGuard.install();

    assertThatThrownBy(() -> Exit.exit(1, "disk full"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("status 1").hasMessageContaining("disk full");
    assertThatThrownBy(() -> Exit.halt(2))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("status 2");
  }
}

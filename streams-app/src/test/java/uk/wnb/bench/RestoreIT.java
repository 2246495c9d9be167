package uk.wnb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A small area is restored, remembered, and measured. */
class RestoreIT {
  /** Two cohorts, and one that the end of the area cuts short. */
  private static final int CHILDREN = 1_500;

  @Test
  void whatIsRestoredIsRememberedAndMeasured() throws Exception {
    String summary = new Restore(new Plan(CHILDREN * Cohort.EVENTS_OF_A_CHILD, CHILDREN, false, 5, 2, 1, Load.NONE,
        Load.NONE, List.of("-Dwnb.log=WARN"), Map.of())).run();
    assertThat(summary).containsPattern("children restored +1,500\n")
        .containsPattern("children asked about, all right +2\\d\\d\n")
        .containsPattern("alerts due to what was restored +40\n")
        .containsPattern("ratio to it +0\\.\\d+\n");
  }
}

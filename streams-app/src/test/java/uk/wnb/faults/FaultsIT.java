package uk.wnb.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The quick tier of the fault suite. Another course of events with {@code -Dseed=}; more of them, and longer, with
 * {@code scripts/faults}.
 */
class FaultsIT {
  private static final long SEED = Long.getLong("seed", 7_041L);

  static List<Fault> quick() {
    return Suite.QUICK;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quick")
  void holdsItsGuarantees(Fault fault, TestReporter reporter) throws Exception {
    Run.Result result = new Run(fault, SEED, Size.QUICK, line -> { }).go();
    reporter.publishEntry(fault.number(), Suite.line(result));
    assertThat(result.failures()).as("%s, seed %d", fault.what(), SEED).isEmpty();
    assertThat(result.alerts()).isGreaterThan(10);
  }
}

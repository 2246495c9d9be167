package uk.wnb.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The quick tier of the fault suite, a part of it in each subclass so that two processes can share it. Another course
 * of events with {@code -Dseed=}; more of them, and longer, with {@code scripts/faults}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QuickTier {
  private static final long SEED = Long.getLong("seed", 7_041L);

  /** The part. */
  abstract List<Fault> faults();

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void holdsItsGuarantees(Fault fault, TestReporter reporter) throws Exception {
    Run.Result result = new Run(fault, SEED, Size.QUICK, line -> { }).go();
    reporter.publishEntry(fault.number(), Suite.line(result));
    assertThat(result.failures()).as("%s, seed %d", fault.what(), SEED).isEmpty();
    assertThat(result.alerts()).isGreaterThan(10);
  }
}

package uk.wnb.faults;

import java.util.List;
import java.util.stream.Stream;

/** Which faults there are, and how a result is told. */
final class Suite {
  /** Those that interrupt the work. */
  static final List<Fault> INTERRUPTED = List.of(new Killed(), new KilledAtLeastOnce(), new BrokersBounced());

  /** Those that concern what an instance has on its disk. */
  static final List<Fault> STATE = List.of(new StateDamaged(), new Rebalanced(), new PlayedSeveralWays());

  /** Those that every push goes through. */
  static final List<Fault> QUICK = Stream.concat(INTERRUPTED.stream(), STATE.stream()).toList();

  private Suite() {
  }

  /** Those that are run by hand; the soak lasts so many minutes. */
  static List<Fault> ofLongTier(int minutes) {
    return Stream.concat(QUICK.stream(), Stream.of(new DiskFull(), new Soaked(minutes))).toList();
  }

  /** One line of a table. */
  static String line(Run.Result result) {
    return String.format("%-4s %-55s seed %-8d %,9d sent %,7d alerts %,8d rolled back %4d s  %s",
        result.fault().number(),
        result.fault().what(), result.seed(), result.sent(), result.alerts(), result.rolledBack(),
        result.took().toSeconds(), verdict(result));
  }

  private static String verdict(Run.Result result) {
    if (!result.failures().isEmpty()) {
      return "FAILED " + result.failures();
    }
    return result.fault().mustBreak() ? "red, as it must be: " + result.broken().keySet() : "all hold";
  }
}

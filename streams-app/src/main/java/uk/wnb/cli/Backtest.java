package uk.wnb.cli;

import java.util.List;
import uk.wnb.backtest.Difference;
import uk.wnb.backtest.PolicyRun;
import uk.wnb.backtest.Reviewed;
import uk.wnb.backtest.Told;

/** What came of two policies over the same records, as far as it is counted. */
final class Backtest {
  private static final int DAYS_A_WEEK = 7;
  private static final int CHILDREN = 100_000;

  /** Of fewer children one alert more a year is two a week for 100,000: our proposal. */
  static final int FEWEST_CHILDREN = 1_000;
  /** In fewer days, four weeks, holidays and the day on which sources send weigh more than the policy: our proposal. */
  static final int FEWEST_DAYS = 28;

  private final List<NamedPolicy> policies;
  private final List<Told> baseline;
  private final List<Told> candidate;
  private final Difference difference;
  private final HistoricalRun run;
  private final int children;
  private final int from;

  /** {@code from} is the first day that is counted; the first of {@code policies} and {@code runs} is the baseline. */
  Backtest(List<NamedPolicy> policies, List<PolicyRun> runs, HistoricalRun run, int from) {
    this.policies = policies;
    this.run = run;
    this.from = Math.max(from, run.firstDay());
    this.children = runs.get(0).children();
    this.baseline = counted(runs.get(0));
    this.candidate = counted(runs.get(1));
    this.difference = Difference.of(baseline, candidate);
  }

  private List<Told> counted(PolicyRun policy) {
    return policy.alerts().stream().filter(told -> told.day() >= from).toList();
  }

  NamedPolicy baselinePolicy() {
    return policies.get(0);
  }

  NamedPolicy candidatePolicy() {
    return policies.get(1);
  }

  List<Told> baseline() {
    return baseline;
  }

  List<Told> candidate() {
    return candidate;
  }

  Difference difference() {
    return difference;
  }

  Reviewed reviewed() {
    return run.reviewed();
  }

  HistoricalRun run() {
    return run;
  }

  int children() {
    return children;
  }

  /** The first day that is counted. */
  int from() {
    return from;
  }

  /** Whether what is counted is so little that its rate says little. */
  boolean isFew() {
    return isFew(children, days());
  }

  static boolean isFew(int children, int days) {
    return children < FEWEST_CHILDREN || days < FEWEST_DAYS;
  }

  private int days() {
    return run.lastDay() - from + 1;
  }

  /** {@code alerts} as so many a week where 100,000 children live. */
  double weekly(int alerts) {
    double weeks = days() / (double) DAYS_A_WEEK;
    return children == 0 || weeks <= 0 ? 0 : alerts / weeks / children * CHILDREN;
  }
}

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

  /** {@code alerts} as so many a week where 100,000 children live. */
  double weekly(int alerts) {
    double weeks = (run.lastDay() - from + 1) / (double) DAYS_A_WEEK;
    return children == 0 || weeks <= 0 ? 0 : alerts / weeks / children * CHILDREN;
  }
}

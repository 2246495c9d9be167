package uk.wnb.bench;

import java.util.Arrays;

/**
 * Milliseconds from an event's sending to the reading of the alert it led to.
 *
 * @param alerts how many were timed
 */
record Latency(int alerts, double p50, double p99, double max) {
  static Latency of(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latency(sorted.length, percentile(sorted, 50), percentile(sorted, 99), percentile(sorted, 100));
  }

  /** The smallest value that at least {@code percent} of all do not exceed; not a number when there are none. */
  private static double percentile(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / 1e6;
  }
}

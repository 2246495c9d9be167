package uk.wnb.bench;

/**
 * The same events measured three ways.
 *
 * @param limit (a) a plain consumer that reads and decodes
 * @param fromLog (b)
 * @param whole (c)
 */
record Comparison(int events, int children, Rate limit, Measured fromLog, Measured whole) {
  double fromLogRatio() {
    return fromLog.rate().perSecond() / limit.perSecond();
  }

  double wholeRatio() {
    return whole.rate().perSecond() / limit.perSecond();
  }

  /** As {@link #fromLogRatio()} in processor time: what it would be if all had the machine to themselves. */
  double fromLogCpuRatio() {
    return limit.allCpuMicros() / fromLog.rate().allCpuMicros();
  }

  double wholeCpuRatio() {
    return limit.allCpuMicros() / whole.rate().allCpuMicros();
  }
}

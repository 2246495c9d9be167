package uk.wnb.bench;

/**
 * How fast something went and what it cost.
 *
 * @param perSecond records a second on the clock
 * @param cpuMicros processor time a record in the process itself, microseconds
 * @param brokerCpuMicros processor time a record in the broker beside it, microseconds
 */
record Rate(double perSecond, double cpuMicros, double brokerCpuMicros) {
  @Override
  public String toString() {
    return String.format("%,.0f/s, processor time %.1f + %.1f µs", perSecond, cpuMicros, brokerCpuMicros);
  }
}

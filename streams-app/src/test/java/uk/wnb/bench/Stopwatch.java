package uk.wnb.bench;

/** Time on the clock and in the processors, of a process and of the broker beside it, since it was made. */
final class Stopwatch {
  private final JavaProcess process;
  private final JavaProcess broker;
  private final long nanos = System.nanoTime();
  private final long cpuNanos;
  private final long brokerCpuNanos;

  Stopwatch(JavaProcess process, JavaProcess broker) {
    this.process = process;
    this.broker = broker;
    this.cpuNanos = process.cpuNanos();
    this.brokerCpuNanos = broker.cpuNanos();
  }

  /** The rate at which {@code records} have been done since. */
  Rate rate(long records) {
    return new Rate(records * 1e9 / (System.nanoTime() - nanos), (process.cpuNanos() - cpuNanos) / 1e3 / records,
        (broker.cpuNanos() - brokerCpuNanos) / 1e3 / records);
  }
}

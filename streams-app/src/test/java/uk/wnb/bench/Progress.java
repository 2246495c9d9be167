package uk.wnb.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import uk.wnb.topology.Topic;
import uk.wnb.topology.Topics;

/**
 * Times the detector, or what stands in for it, by what it has committed, not by what it has begun, and twice: from the
 * first commit that is seen, while the JVM still warms up, and from half of the records on, when it is warm. What the
 * commit at which a watch starts holds is left out; the last transaction, its outputs and its changelog records are in.
 * Looks every {@value #LOOK_MS} ms.
 */
final class Progress {
  private static final int LOOK_MS = 100;
  private static final long TELL_NANOS = 5_000_000_000L;

  private final Cluster cluster;
  private final String group;
  private final Way way;
  private final int partitions;
  private final long total;
  private final JavaProcess process;
  private long told = System.nanoTime();

  /**
   * Follows {@code total} records that stand in the topics by which {@code way} goes in.
   *
   * @param process that reads them as {@code group}
   */
  Progress(Cluster cluster, JavaProcess process, String group, Way way, int partitions, long total) {
    this.process = process;
    this.group = group;
    this.cluster = cluster;
    this.way = way;
    this.partitions = partitions;
    this.total = total;
  }

  /** Waits for the end, passing on how many are taken in. */
  Rates await(LongConsumer takenIn) {
    long first = await(1, takenIn);
    Stopwatch cold = new Stopwatch(process, cluster.process());
    long half = await(total / 2, takenIn);
    Stopwatch warm = new Stopwatch(process, cluster.process());
    await(total, takenIn);
    while (leftInLog() > 0) {
      pause();
    }
    return new Rates(cold.rate(total - first), warm.rate(total - half));
  }

  private long await(long wanted, LongConsumer takenIn) {
    while (true) {
      long committed = cluster.committed(group, way.entrance());
      takenIn.accept(committed);
      if (committed >= wanted) {
        return committed;
      }
      tell(committed);
      pause();
    }
  }

  /** A partition may end with the marker of the transaction that wrote it, which is no record to take in. */
  private long leftInLog() {
    List<Topic<?>> log = List.of(Topics.CHILD_EVENTS);
    return cluster.end(log) - cluster.committed(group, log) - partitions;
  }

  private void tell(long committed) {
    if (System.nanoTime() - told > TELL_NANOS) {
      told = System.nanoTime();
      Benchmark.say("%,d of %,d taken in", committed, total);
    }
  }

  private static void pause() {
    LockSupport.parkNanos(LOOK_MS * 1_000_000L);
  }
}

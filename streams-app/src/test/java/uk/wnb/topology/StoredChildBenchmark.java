package uk.wnb.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import uk.wnb.bench.Lives;
import uk.wnb.history.ByteWriter;

/**
 * Reading and keeping one stored child, an event: each of {@value #CHILDREN} children lives from its first event to
 * about its tenth, so that snapshots and steps have the sizes they have under load. What is decided is prepared.
 *
 * <p>{@code scripts/microbench StoredChild -prof gc}; the bytes are the same on any machine, however busy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class StoredChildBenchmark {
  private static final int CHILDREN = 2_000;
  private static final int STEPS = 20_000;

  private final List<Lives.Step> steps = new ArrayList<>();
  private final ByteWriter out = new ByteWriter(512);
  private final int[] whose = new int[STEPS];

  /** Lets the children live. */
  @Setup(Level.Trial)
  public void live() {
    Map<String, Integer> indexes = new HashMap<>();
    for (Lives.Step step : Lives.of(CHILDREN, STEPS)) {
      whose[steps.size()] = indexes.computeIfAbsent(step.nhsNumber(), number -> indexes.size());
      steps.add(step);
    }
  }

  /** What the processor does with the heap's copy at each event, but for deciding. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public void readAndKeep(Blackhole hole) {
    play(hole, true);
  }

  /** The same without reading. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public void keep(Blackhole hole) {
    play(hole, false);
  }

  private void play(Blackhole hole, boolean isRead) {
    StoredChild[] stored = new StoredChild[CHILDREN];
    for (int i = 0; i < STEPS; i++) {
      Lives.Step step = steps.get(i);
      StoredChild child = stored[whose[i]];
      if (child == null) {
        child = stored[whose[i]] = new StoredChild();
      }
      if (isRead) {
        hole.consume(child.child());
      }
      hole.consume(child.keep(step.after(), step.event(), out));
    }
  }
}

package uk.wnb.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import uk.wnb.concern.Child;
import uk.wnb.concern.ChildCodec;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.history.Event;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.policy.PolicyReader;
import uk.wnb.service.Configuration;

/**
 * One decision on one more event, by the default policy, at several lengths of history. The histories hold all kinds
 * of events of the mix of {@link EventStream} over two years, the more of them the busier the child. Every call has
 * a history of its own among {@value #CHILDREN}, as no child's event follows its last one closely. Read the median,
 * p0.50: unlike the mean it hardly changes when other programs take the processor away. After three seconds of warming up
 * the compiler was still at work on the longer histories.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class DecideBenchmark {
  private static final int CHILDREN = 64;
  private static final int DAYS = 730;
  private static final Children ONE = new Children(1);
  private static final String NHS_NUMBER = ONE.nhsNumber(0);

  private final EventReader reader = new EventReader(OutcomeCodes.NATIONAL);
  private final Detector detector = new Detector(PolicyReader.read(Configuration.defaultPolicy()));
  private final Child[] known = new Child[CHILDREN];
  private final byte[][] stored = new byte[CHILDREN][];
  private final Event[] next = new Event[CHILDREN];
  private int turn;

  /** Events of history before the one that is decided on. */
  @Param({"5", "20", "60", "600"})
  public int history;

  /** Tells each child's history. */
  @Setup(Level.Trial)
  public void tell() {
    for (int i = 0; i < CHILDREN; i++) {
      tell(i);
    }
  }

  private void tell(int index) {
    EventStream stream = new EventStream(ONE, index, 1);
    Child child = Child.UNKNOWN;
    while (child.history().events().size() < history) {
      Event event = event(stream);
      child = detector.decide(NHS_NUMBER, child, event, event.recordedOn()).child();
    }
    known[index] = child;
    stored[index] = ChildCodec.encode(child);
    next[index] = event(stream);
  }

  /** The next event of a stream of one a day; of a short history most are left out, so that it spans as long. */
  private Event event(EventStream stream) {
    Said said = stream.next();
    for (int skip = DAYS / history; skip > 1; skip--) {
      said = stream.next();
    }
    return reader.read(NHS_NUMBER, said.record(), said.recordedAt());
  }

  /** A child as a store gives it: what has been read of its history once is kept, so none is decided on twice. */
  @State(Scope.Thread)
  public static class Fresh {
    private Child child;
    private Event event;

    /** Decodes the next one; not timed. */
    @Setup(Level.Invocation)
    public void decode(DecideBenchmark all) {
      int i = all.turn++ & CHILDREN - 1;
      child = ChildCodec.decode(all.stored[i]);
      event = all.next[i];
    }
  }

  /** {@code decide} alone. */
  @Benchmark
  public Decision decide(Fresh fresh) {
    return detector.decide(NHS_NUMBER, fresh.child, fresh.event, fresh.event.recordedOn());
  }

  /** Reading what is stored, alone. */
  @Benchmark
  public Child decode() {
    return ChildCodec.decode(stored[turn++ & CHILDREN - 1]);
  }

  /** Storing alone. */
  @Benchmark
  public byte[] encode() {
    return ChildCodec.encode(known[turn++ & CHILDREN - 1]);
  }

  /** From stored bytes to stored bytes: what the processor does between its store's get and put. */
  @Benchmark
  public byte[] decodeDecideEncode() {
    int i = turn++ & CHILDREN - 1;
    Child child = ChildCodec.decode(stored[i]);
    return ChildCodec.encode(detector.decide(NHS_NUMBER, child, next[i], next[i].recordedOn()).child());
  }
}

package uk.wnb.topology;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * How often an instance commits what it has done. While records come singly it commits soon, so that what they lead to
 * can soon be read. While it has more than it can do, as when it catches up, it leaves that to Kafka Streams' own and
 * longer interval: then nobody waits for the single record, and few large transactions and batches cost broker and
 * detector less than many small ones. The machine's clock decides here when something is committed, never what.
 */
public final class Pace {
  /**
   * Records of all topics that an instance is given in a second before it is said to catch up. Our choice: RATIONALE.
   */
  static final long MANY_A_SECOND = 10_000;

  private final Duration soon;
  private final LongAdder records = new LongAdder();
  private final ThreadLocal<Asked> asked = ThreadLocal.withInitial(Asked::new);

  /** A pace of one instance that commits every {@code soon} while records come singly. */
  public Pace(Duration soon) {
    this.soon = soon;
  }

  /** The processors of {@code supplier}, each of whose tasks keeps this pace. */
  <K, V> ProcessorSupplier<byte[], byte[], K, V> kept(ProcessorSupplier<byte[], byte[], K, V> supplier) {
    return () -> new Paced<>(supplier.get());
  }

  /** The commits that were asked for in one thread; each is of all tasks of the thread. */
  private static final class Asked {
    private long times;
    private long period;
  }

  /** A processor that counts what it is given, and has its thread commit soon while that is little. */
  private final class Paced<K, V> implements Processor<byte[], byte[], K, V> {
    private static final long NEVER = -1;

    private final Processor<byte[], byte[], K, V> processor;
    private ProcessorContext<K, V> context;
    private Asked inThread;
    private long lookedAt;
    private long known;
    /** How many commits had been asked for when it was given its last record. */
    private long givenAfter = NEVER;

    Paced(Processor<byte[], byte[], K, V> processor) {
      this.processor = processor;
    }

    @Override
    public void init(ProcessorContext<K, V> processorContext) {
      context = processorContext;
      inThread = asked.get();
      lookedAt = context.currentSystemTimeMs();
      known = records.sum();
      givenAfter = NEVER;
      context.schedule(soon, PunctuationType.WALL_CLOCK_TIME, this::look);
      processor.init(context);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      records.increment();
      givenAfter = inThread.times;
      processor.process(record);
    }

    /**
     * Asks for a commit when there is something to commit and none was asked for in this period. Kafka Streams would
     * remember a request that nothing comes of, and commit the very next record by itself.
     */
    private void look(long now) {
      long period = now / soon.toMillis();
      if (isLittle(now) && givenAfter == inThread.times && period != inThread.period) {
        context.commit();
        inThread.times++;
        inThread.period = period;
      }
    }

    /** Whether all tasks of the instance together were given little since the last look. */
    private boolean isLittle(long now) {
      long all = records.sum();
      boolean isLittle = (all - known) * 1_000 < MANY_A_SECOND * (now - lookedAt);
      lookedAt = now;
      known = all;
      return isLittle;
    }

    @Override
    public void close() {
      processor.close();
    }
  }
}

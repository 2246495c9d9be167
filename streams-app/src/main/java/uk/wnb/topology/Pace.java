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
  /** Records of all topics that an instance is given in a second before it is said to catch up. Our choice: RATIONALE. */
  static final long MANY_A_SECOND = 10_000;

  private final Duration soon;
  private final LongAdder records = new LongAdder();

  /** A pace of one instance that commits every {@code soon} while records come singly. */
  public Pace(Duration soon) {
    this.soon = soon;
  }

  /** The processors of {@code supplier}, each of whose tasks keeps this pace. */
  <K, V> ProcessorSupplier<byte[], byte[], K, V> kept(ProcessorSupplier<byte[], byte[], K, V> supplier) {
    return () -> new Paced<>(supplier.get());
  }

  /** A processor that counts what it is given, and has its task committed soon while that is little. */
  private final class Paced<K, V> implements Processor<byte[], byte[], K, V> {
    private final Processor<byte[], byte[], K, V> processor;
    private ProcessorContext<K, V> context;
    private long lookedAt;
    private long known;
    private boolean idle = true;

    Paced(Processor<byte[], byte[], K, V> processor) {
      this.processor = processor;
    }

    @Override
    public void init(ProcessorContext<K, V> processorContext) {
      context = processorContext;
      lookedAt = context.currentSystemTimeMs();
      known = records.sum();
      context.schedule(soon, PunctuationType.WALL_CLOCK_TIME, this::look);
      processor.init(context);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      records.increment();
      idle = false;
      processor.process(record);
    }

    /**
     * A commit is of all tasks of the thread, so what counts is what all tasks were given. A task that was given nothing
     * asks for none: Kafka Streams would remember it, and commit the very next record by itself.
     */
    private void look(long now) {
      long all = records.sum();
      boolean isLittle = (all - known) * 1_000 < MANY_A_SECOND * (now - lookedAt);
      if (isLittle && !idle) {
        context.commit();
      }
      lookedAt = now;
      known = all;
      idle = true;
    }

    @Override
    public void close() {
      processor.close();
    }
  }
}

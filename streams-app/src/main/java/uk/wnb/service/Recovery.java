package uk.wnb.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a thread that failed, a few times, without the state that it could not open; a failure that keeps coming
 * back stops the process. What Kafka does not allow, and a disk that is full, stop it at once: trying again would not
 * help, and somebody has to know.
 */
final class Recovery implements StreamsUncaughtExceptionHandler {
  private static final int MOST_FAILURES = 5;
  private static final long WITHIN_NANOS = 10L * 60 * 1_000_000_000;
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final Deque<Long> failures = new ArrayDeque<>();
  private final Consumer<Throwable> onGivingUp;
  private final DamagedState damaged;

  Recovery(Consumer<Throwable> onGivingUp, DamagedState damaged) {
    this.onGivingUp = onGivingUp;
    this.damaged = damaged;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable exception) {
    Optional<RuntimeException> hopeless = hopeless(exception);
    if (hopeless.isPresent()) {
      onGivingUp.accept(hopeless.get());
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    damaged.discard(exception);
    long now = System.nanoTime();
    failures.addLast(now);
    while (now - failures.peekFirst() > WITHIN_NANOS) {
      failures.removeFirst();
    }
    if (failures.size() > MOST_FAILURES) {
      onGivingUp.accept(exception);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    LOG.warn("a stream thread failed and is replaced ({} of {} in ten minutes)", failures.size(), MOST_FAILURES,
        exception);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** What no other thread would fare better with. */
  private static Optional<RuntimeException> hopeless(Throwable exception) {
    return Refused.explain(exception).<RuntimeException>map(refused -> refused)
        .or(() -> FullDiskException.explain(exception));
  }
}

package uk.wnb.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells on the error stream how far a long replay is; a short one says nothing. */
final class ProgressLine implements Consumer<Replay.Progress> {
  private static final long EVERY_NANOS = 5_000_000_000L;

  private final PrintWriter err;
  private final LongSupplier nanos;
  private long lastNanos;
  private long lastDone;

  ProgressLine(PrintWriter err) {
    this(err, System::nanoTime);
  }

  ProgressLine(PrintWriter err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.lastNanos = nanos.getAsLong();
  }

  @Override
  public void accept(Replay.Progress progress) {
    if (progress.done() > lastDone && nanos.getAsLong() - lastNanos > EVERY_NANOS) {
      lastNanos = nanos.getAsLong();
      lastDone = progress.done();
      err.printf(Locale.ROOT, "wnb: %,d of %,d records%n", progress.done(), progress.all());
      err.flush();
    }
  }
}

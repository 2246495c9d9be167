package uk.wnb.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import uk.wnb.backtest.Listener;
import uk.wnb.backtest.Reviewed;
import uk.wnb.history.Days;
import uk.wnb.history.Event;

/**
 * Several policies over what was recorded, all at once, telling now and then how far it is. Policies know nothing of
 * each other, so each is handed some thousands of records at a time on a thread of its own, in their order.
 */
final class HistoricalRun implements Listener {
  private static final long EVERY_NANOS = 5_000_000_000L;
  private static final double NANOS = 1e9;
  private static final int AT_A_TIME = 8_192;

  private final List<? extends Listener> runs;
  private final List<Consumer<Listener>> waiting = new ArrayList<>(AT_A_TIME);
  private final Reviewed reviewed = new Reviewed();
  private final PrintWriter err;
  private final LongSupplier nanos;
  private final long begun;
  private long told;
  private long events;
  private int firstDay = Days.NEVER;
  private int lastDay = Integer.MIN_VALUE;

  HistoricalRun(List<? extends Listener> runs, PrintWriter err, LongSupplier nanos) {
    this.runs = runs;
    this.err = err;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
    this.told = begun;
  }

  @Override
  public void event(int partition, String nhsNumber, Event event) {
    later(run -> run.event(partition, nhsNumber, event));
    reviewed.hear(event);
    events++;
    firstDay = Math.min(firstDay, event.recordedOn());
    lastDay = Math.max(lastDay, event.recordedOn());
    if (nanos.getAsLong() - told > EVERY_NANOS) {
      told = nanos.getAsLong();
      err.printf(Locale.ROOT, "wnb: %,d events, up to %s%n", events, Days.date(lastDay));
      err.flush();
    }
  }

  @Override
  public void erased(int partition, String nhsNumber, Instant upTo) {
    later(run -> run.erased(partition, nhsNumber, upTo));
  }

  @Override
  public void tick(int partition, Instant at) {
    later(run -> run.tick(partition, at));
  }

  private void later(Consumer<Listener> record) {
    waiting.add(record);
    if (waiting.size() == AT_A_TIME) {
      finish();
    }
  }

  /** To be called when all has been told: hands the policies what they have not been handed yet. */
  void finish() {
    runs.parallelStream().forEach(run -> waiting.forEach(record -> record.accept(run)));
    waiting.clear();
  }

  Reviewed reviewed() {
    return reviewed;
  }

  long events() {
    return events;
  }

  /** The first day on which something was recorded, {@link Days#NEVER} when nothing was. */
  int firstDay() {
    return firstDay;
  }

  int lastDay() {
    return lastDay;
  }

  /** Events a second so far, reading included, each judged by all the policies. */
  long rate() {
    return Math.round(events / ((nanos.getAsLong() - begun) / NANOS));
  }
}

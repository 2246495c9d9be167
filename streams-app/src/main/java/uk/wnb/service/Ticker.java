package uk.wnb.service;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.wnb.topology.Codec;
import uk.wnb.topology.LogWriter;
import uk.wnb.topology.Sender;

/**
 * Writes ticks into every partition of the log. The one place where the machine's clock enters what is decided: from
 * here on time is a record. Times are whole intervals, so that several instances write the same ticks and the later
 * ones say nothing.
 */
final class Ticker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread thread = new Thread(task, "wnb-ticker");
    thread.setDaemon(true);
    return thread;
  });
  private final LogWriter log;
  private final Clock clock;
  private final int minutes;

  private Ticker(LogWriter log, Clock clock, int minutes) {
    this.log = log;
    this.clock = clock;
    this.minutes = minutes;
  }

  /** A ticker at work, or null when none is wanted. */
  static Ticker start(Configuration configuration, Codec codec) {
    int minutes = configuration.integer(Setting.TICK_MINUTES, 0, 1440);
    if (minutes == 0) {
      return null;
    }
    Ticker ticker = new Ticker(new LogWriter(Sender.of(configuration.client()), codec), Clock.systemUTC(), minutes);
    ticker.scheduler.scheduleAtFixedRate(ticker::tick, 0, 1, TimeUnit.MINUTES);
    return ticker;
  }

  /** Any failure is told and tried again a minute later: an exception would end the schedule for good. */
  private void tick() {
    try {
      log.tick(wholeInterval(clock.instant(), minutes));
    } catch (RuntimeException e) {
      LOG.warn("could not write a tick; trying again in a minute", e);
    }
  }

  static Instant wholeInterval(Instant now, int minutes) {
    long seconds = minutes * 60L;
    return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), seconds) * seconds);
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
    log.close();
  }
}

package uk.wnb.cli;

import java.time.Instant;
import java.time.LocalDate;
import uk.wnb.avro.Tick;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.RejectedException;

/** The intake's own checks, made before a row goes anywhere: what is sent and what is replayed are held to the same. */
final class RowChecks {
  private final EventReader events;
  private final Instant now;

  /** Checks with {@code events}; what was recorded later than {@code now} cannot be, a day allowed for clocks. */
  RowChecks(EventReader events, Instant now) {
    this.events = events;
    this.now = now;
  }

  /** The same, of what has been recorded by {@code now} or, in an invented future, by the end of {@code last}. */
  static RowChecks upTo(LocalDate last, Instant now, EventReader events) {
    Instant end = Days.start(last.plusDays(1));
    return new RowChecks(events, end.isAfter(now) ? end : now);
  }

  /**
   * Lets a row pass that the intake would take.
   *
   * @return what it tells of; null of a tick
   * @throws RejectedException when the intake would set it aside
   */
  Event check(FlatRow.Told told) {
    if (told.record() instanceof Tick tick) {
      EventReader.check(tick, now);
      return null;
    }
    return events.read(told.nhsNumber(), told.record(), now);
  }
}

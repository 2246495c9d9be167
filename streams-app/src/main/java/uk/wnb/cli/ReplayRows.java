package uk.wnb.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.wnb.avro.Tick;
import uk.wnb.family.Relay;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.RejectedException;
import uk.wnb.topology.EntryRecords;
import uk.wnb.topology.LogSink;

/**
 * Rows of flat files in the order in which they were recorded (of one instant in the order of the files), all held in
 * memory: about a kilobyte a row.
 */
final class ReplayRows {
  private final EventReader events;
  private final RowChecks checks;
  private final List<FlatRow.Told> rows = new ArrayList<>();
  private final Set<String> responsible = new TreeSet<>();

  private ReplayRows(EventReader events, RowChecks checks) {
    this.events = events;
    this.checks = checks;
  }

  /**
   * Rows of what has been recorded by {@code now}, or of an invented future when {@code asOf} is a later day; null when
   * no day was asked for. One mistyped year would otherwise move the last day, and all that is counted back from it.
   */
  static ReplayRows recordedBy(Instant now, LocalDate asOf, EventReader events) {
    return new ReplayRows(events, asOf == null ? new RowChecks(events, now) : RowChecks.upTo(asOf, now, events));
  }

  /**
   * Adds a row.
   *
   * @throws RejectedException when it fails the checks of the intake
   */
  void add(FlatRow.Told told) {
    note(checks.check(told));
    rows.add(told);
  }

  private void note(Event event) {
    if (event != null && event.fact() instanceof Fact.Context fact
        && fact.type() == Fact.ContextType.RESPONSIBLE_ORGANISATION) {
      responsible.add(fact.value());
    }
  }

  /** The organisations that some row says are responsible for a child. */
  Set<String> responsibleOrganisations() {
    return responsible;
  }

  /** The London day on which the last usable row was recorded; null when there is none. */
  LocalDate lastDay() {
    return rows.stream().map(FlatRow.Told::recordedAt).max(Comparator.naturalOrder())
        .map(at -> Days.date(Days.of(at))).orElse(null);
  }

  /**
   * Appends the rows to the log, with a tick at the start of each day from the first recorded one to {@code asOf}, and
   * right behind each row what brothers and sisters, or another number of the child, get to know by it: what the
   * detector itself appends comes whenever it is ready. Rows recorded after that day are left out: they were not known
   * then.
   */
  void write(LogSink log, LocalDate asOf) {
    rows.sort(Comparator.comparing(FlatRow.Told::recordedAt));
    Instant end = Days.start(asOf.plusDays(1));
    LocalDate nextTick = null;
    Relay relay = new Relay();
    for (FlatRow.Told row : rows) {
      if (!row.recordedAt().isBefore(end)) {
        break;
      }
      LocalDate day = Days.date(Days.of(row.recordedAt()));
      nextTick = tickUntil(log, nextTick == null ? day : nextTick, day);
      write(log, row, relay, Days.of(day));
    }
    if (nextTick != null) {
      tickUntil(log, nextTick, asOf);
    }
  }

  private static LocalDate tickUntil(LogSink log, LocalDate from, LocalDate last) {
    LocalDate day = from;
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      log.tick(Days.start(day));
    }
    return day;
  }

  private void write(LogSink log, FlatRow.Told row, Relay relay, int day) {
    if (row.record() instanceof Tick tick) {
      log.tick(tick.getAt());
    } else {
      log.append(row.nhsNumber(), row.record(), row.recordedAt());
      Event event = events.read(row.nhsNumber(), row.record(), row.recordedAt());
      relay.behind(row.nhsNumber(), event, day).forEach(entry ->
          log.append(entry.to(), EntryRecords.of(entry), row.recordedAt()));
    }
  }
}

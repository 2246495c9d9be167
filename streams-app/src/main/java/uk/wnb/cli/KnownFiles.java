package uk.wnb.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import uk.wnb.avro.Alert;
import uk.wnb.concern.Detectors;
import uk.wnb.history.Days;
import uk.wnb.intake.EventReader;
import uk.wnb.service.Configuration;
import uk.wnb.service.Retelling;
import uk.wnb.topology.AlertRecords;
import uk.wnb.topology.LogSink;

/** What is on record in flat files, day by day as a replay tells it, and what would have been raised. */
final class KnownFiles implements Known {
  private final Configuration configuration;
  private final EventReader events;
  private final ReplayRows rows;
  private final LocalDate asOf;

  /** The rows of {@code files}, those recorded up to {@code asOf}, or all when that is null. */
  KnownFiles(Configuration configuration, FlatFiles files, LocalDate asOf) {
    this.configuration = configuration;
    this.events = new EventReader(configuration.outcomeCodes());
    this.rows = ReplayRows.recordedBy(Instant.now(), asOf, events);
    files.forEach(rows::add);
    this.asOf = asOf == null ? rows.lastDay() : asOf;
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public EventReader events() {
    return events;
  }

  /** The last recorded day, or the one up to which rows were asked for; today where no row can be used. */
  @Override
  public LocalDate lastDay() {
    return asOf == null ? Days.date(Days.of(Instant.now())) : asOf;
  }

  @Override
  public void tell(Predicate<String> wanted, Supplier<? extends LogSink> partitions) {
    if (asOf != null) {
      rows.write(partitions.get().only(wanted), asOf);
    }
  }

  @Override
  public List<Alert> alerts(Predicate<Alert> wanted) {
    List<Alert> alerts = new ArrayList<>();
    tell(any -> true, () -> new Retelling(events, new Detectors(configuration.policies()),
        (nhsNumber, decision, by) -> decision.alerts().forEach(alert ->
            alerts.add(AlertRecords.of(nhsNumber, alert, decision.child().history())))));
    return alerts.stream().filter(wanted).toList();
  }

  @Override
  public boolean isPublished() {
    return false;
  }

  @Override
  public void close() {
    // Files are closed as soon as they have been read.
  }
}

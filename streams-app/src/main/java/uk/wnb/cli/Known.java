package uk.wnb.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import uk.wnb.avro.Alert;
import uk.wnb.intake.EventReader;
import uk.wnb.service.Configuration;
import uk.wnb.topology.LogSink;

/** All that is on record: the log of a cluster and the alerts published of it, or flat files and what comes of them. */
interface Known extends AutoCloseable {
  /** The settings under which it is read. */
  Configuration configuration();

  /** What is accepted. */
  EventReader events();

  /** The last day of which something may be on record. */
  LocalDate lastDay();

  /**
   * Tells the log in its order: the events of the children that {@code wanted} chooses by NHS number, and all ticks and
   * policies.
   *
   * @param partitions gives what each partition is told to
   */
  void tell(Predicate<String> wanted, Supplier<? extends LogSink> partitions);

  /** The alerts that {@code wanted} chooses, in the order in which they were raised. */
  List<Alert> alerts(Predicate<Alert> wanted);

  /** Whether {@link #alerts} were published, and not computed here. */
  boolean isPublished();

  @Override
  void close();
}

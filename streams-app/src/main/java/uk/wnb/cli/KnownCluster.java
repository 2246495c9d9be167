package uk.wnb.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import uk.wnb.avro.Alert;
import uk.wnb.history.Days;
import uk.wnb.intake.EventReader;
import uk.wnb.service.AlertReader;
import uk.wnb.service.Configuration;
import uk.wnb.service.LogReader;
import uk.wnb.service.TopicAdmin;
import uk.wnb.topology.Codec;
import uk.wnb.topology.LogSink;

/** What is on record in a cluster. */
final class KnownCluster implements Known {
  private final Configuration configuration;
  private final Codec codec;

  /** Makes sure that there is such a cluster. */
  KnownCluster(Configuration configuration) {
    this.configuration = configuration;
    TopicAdmin.requireAll(configuration);
    codec = new Codec(configuration.registry());
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public EventReader events() {
    return new EventReader(configuration.outcomeCodes());
  }

  @Override
  public LocalDate lastDay() {
    return Days.date(Days.of(Instant.now()));
  }

  @Override
  public void tell(Predicate<String> wanted, Supplier<? extends LogSink> partitions) {
    new LogReader(configuration, codec).tell(wanted, partition -> partitions.get());
  }

  @Override
  public List<Alert> alerts(Predicate<Alert> wanted) {
    return new AlertReader(configuration, codec).alerts(wanted);
  }

  @Override
  public boolean isPublished() {
    return true;
  }

  @Override
  public void close() {
    codec.close();
  }
}

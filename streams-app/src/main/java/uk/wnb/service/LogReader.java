package uk.wnb.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.PolicyChange;
import uk.wnb.avro.Tick;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.History;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.RejectedException;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Topics;

/**
 * Histories as they were known on a day, read off the log. Goes through the whole log, whatever is asked for: some
 * hundred thousand records a second.
 */
public final class LogReader {
  private final Configuration configuration;
  private final Deserializer<ChildEvent> deserializer;
  private final EventReader events;

  /** Reads the log of the cluster that {@code configuration} names. */
  public LogReader(Configuration configuration, Codec codec) {
    this.configuration = configuration;
    this.deserializer = codec.deserializer(Topics.CHILD_EVENTS);
    this.events = new EventReader(configuration.outcomeCodes());
  }

  /**
   * What was known by the end of {@code day} of the children that {@code wanted} chooses by NHS number, in ascending
   * order of it. What was recorded later is left out.
   */
  public SortedMap<String, History> histories(LocalDate day, Predicate<String> wanted) {
    SortedMap<String, History> histories = new TreeMap<>();
    Instant end = Days.start(day.plusDays(1));
    try (TopicReader reader = new TopicReader(configuration, List.of(Topics.CHILD_EVENTS.name()), true)) {
      while (!reader.isAtEnd()) {
        reader.poll(Duration.ofMillis(200)).forEach(record -> add(record, end, wanted, histories));
      }
    }
    int asOf = Days.of(day);
    histories.replaceAll((nhsNumber, history) -> history.at(asOf));
    return histories;
  }

  private void add(ConsumerRecord<byte[], byte[]> record, Instant end, Predicate<String> wanted,
      Map<String, History> histories) {
    if (record.key() == null) {
      return;
    }
    String nhsNumber = new String(record.key(), StandardCharsets.UTF_8);
    if (!wanted.test(nhsNumber)) {
      return;
    }
    Object said = deserializer.deserialize(record.topic(), record.value()).getEvent();
    if (said instanceof Tick || said instanceof PolicyChange) {
      return;
    }
    try {
      Event event =
          events.read(nhsNumber, (SpecificRecord) said, Instant.ofEpochMilli(record.timestamp()));
      if (event.recordedAt() < end.toEpochMilli()) {
        histories.merge(nhsNumber, History.EMPTY.apply(event).history(),
            (known, first) -> known.apply(event).history().at(event.recordedOn()));
      }
    } catch (RejectedException e) {
      // The detector has set this record aside in the dead letters, where it is told of; it is in no history.
    }
  }
}

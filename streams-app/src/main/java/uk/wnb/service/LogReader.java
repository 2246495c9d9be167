package uk.wnb.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.Erasure;
import uk.wnb.avro.PolicyChange;
import uk.wnb.avro.Tick;
import uk.wnb.history.History;
import uk.wnb.intake.EventReader;
import uk.wnb.topology.Codec;
import uk.wnb.topology.LogSink;
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
    AsKnown known = AsKnown.folded(events, day);
    tell(wanted, () -> known);
    return known.histories();
  }

  /**
   * Tells what stands in the log, in its order: the events of the children that {@code wanted} chooses by NHS number,
   * and all ticks and policies.
   *
   * @param partitions gives what each partition is told to
   */
  public void tell(Predicate<String> wanted, Supplier<? extends LogSink> partitions) {
    Map<Integer, LogSink> sinks = new HashMap<>();
    try (TopicReader reader = new TopicReader(configuration, List.of(Topics.CHILD_EVENTS.name()), true)) {
      reader.toEnd(record ->
          tell(record, wanted, sinks.computeIfAbsent(record.partition(), any -> partitions.get())));
    }
  }

  private void tell(ConsumerRecord<byte[], byte[]> record, Predicate<String> wanted, LogSink sink) {
    String nhsNumber = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    if (nhsNumber != null && !wanted.test(nhsNumber)) {
      return;
    }
    Object said = deserializer.deserialize(record.topic(), record.value()).getEvent();
    if (said instanceof Tick tick) {
      sink.tick(tick.getAt());
    } else if (said instanceof PolicyChange change) {
      sink.publish(change);
    } else if (said instanceof Erasure erasure) {
      sink.erase(nhsNumber, erasure.getErasedAt(), erasure.getReference());
    } else {
      sink.append(nhsNumber, (SpecificRecord) said, Instant.ofEpochMilli(record.timestamp()));
    }
  }
}

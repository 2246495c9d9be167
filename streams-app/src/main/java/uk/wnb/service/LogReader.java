package uk.wnb.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.Erasure;
import uk.wnb.avro.PolicyChange;
import uk.wnb.avro.Tick;
import uk.wnb.backtest.Listener;
import uk.wnb.history.History;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.RejectedException;
import uk.wnb.topology.Codec;
import uk.wnb.topology.LogSink;
import uk.wnb.topology.Topics;

/**
 * The log of a cluster from its beginning to where it ended when asked, and histories as they were known on a day, read
 * off it. Goes through the whole log, whatever is asked for: some hundred thousand records a second.
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
    tell(wanted, partition -> known);
    return known.histories();
  }

  /**
   * Tells what stands in the log, in its order: the events of the children that {@code wanted} chooses by NHS number,
   * and all ticks and policies.
   *
   * @param partitions gives what each partition, by its number, is told to
   */
  public void tell(Predicate<String> wanted, IntFunction<? extends LogSink> partitions) {
    Map<Integer, LogSink> sinks = new HashMap<>();
    try (TopicReader reader = new TopicReader(configuration, List.of(Topics.CHILD_EVENTS.name()), true)) {
      reader.toEnd(record -> tell(record, wanted, sinks.computeIfAbsent(record.partition(), partitions::apply)));
    }
  }

  /** Hands everything on to {@code listener}, each partition in its order. */
  public void forEach(Listener listener) {
    tell(any -> true, partition -> new Partition(partition, listener));
  }

  /** One partition of the log, as it is handed on to a listener. */
  private final class Partition implements LogSink {
    private final int number;
    private final Listener listener;

    Partition(int number, Listener listener) {
      this.number = number;
      this.listener = listener;
    }

    @Override
    public void append(String nhsNumber, SpecificRecord said, Instant recordedAt) {
      try {
        listener.event(number, nhsNumber, events.read(nhsNumber, said, recordedAt));
      } catch (RejectedException e) {
        // The detector has set this record aside in the dead letters, where it is told of; it is in no history.
      }
    }

    @Override
    public void tick(Instant at) {
      listener.tick(number, at);
    }

    @Override
    public void erase(String nhsNumber, Instant at, String reference) {
      listener.erased(number, nhsNumber, at);
    }

    @Override
    public void publish(PolicyChange change) {
      // A listener has a policy of its own.
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
      erase(nhsNumber, erasure, sink);
    } else {
      sink.append(nhsNumber, (SpecificRecord) said, Instant.ofEpochMilli(record.timestamp()));
    }
  }

  /** The detector sets aside what is keyed by another child than it erases. */
  private static void erase(String key, Erasure erasure, LogSink sink) {
    if (erasure.getNhsNumber().equals(key)) {
      sink.erase(key, erasure.getErasedAt(), erasure.getReference());
    }
  }
}

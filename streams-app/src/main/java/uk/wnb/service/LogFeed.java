package uk.wnb.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.Erasure;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.Tick;
import uk.wnb.backtest.Listener;
import uk.wnb.history.Event;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.RejectedException;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Topics;

/** The log of a cluster from its beginning to where it ended when asked, each partition in its order. */
public final class LogFeed {
  private final Configuration configuration;
  private final Deserializer<ChildEvent> deserializer;
  private final EventReader events;

  /** Reads the log of the cluster that {@code configuration} names. */
  public LogFeed(Configuration configuration, Codec codec) {
    this.configuration = configuration;
    this.deserializer = codec.deserializer(Topics.CHILD_EVENTS);
    this.events = new EventReader(configuration.outcomeCodes());
  }

  /** Goes through it once. */
  public void forEach(Listener listener) {
    try (TopicReader reader = new TopicReader(configuration, List.of(Topics.CHILD_EVENTS.name()), true)) {
      reader.toEnd(record -> hand(record, listener));
    }
  }

  private void hand(ConsumerRecord<byte[], byte[]> record, Listener listener) {
    Object said = deserializer.deserialize(record.topic(), record.value()).getEvent();
    if (said instanceof Tick tick) {
      listener.tick(record.partition(), tick.getAt());
    } else if (said instanceof Erasure erasure) {
      listener.erased(record.partition(), erasure.getNhsNumber(), erasure.getErasedAt());
    } else if (record.key() != null && isOfAChild(said)) {
      event(record, (SpecificRecord) said, listener);
    }
  }

  /** What a source has sent, or the detector itself has told a brother, a sister or the number that goes on. */
  private static boolean isOfAChild(Object said) {
    return said instanceof FamilyMember || said instanceof ChildMoved
        || Topics.inputs().stream().anyMatch(topic -> topic.value() == said.getClass());
  }

  private void event(ConsumerRecord<byte[], byte[]> record, SpecificRecord said, Listener listener) {
    String nhsNumber = new String(record.key(), StandardCharsets.UTF_8);
    try {
      Event event = events.read(nhsNumber, said, Instant.ofEpochMilli(record.timestamp()));
      listener.event(record.partition(), nhsNumber, event);
    } catch (RejectedException e) {
      // The detector has set this record aside in the dead letters, where it is told of; it is in no history.
    }
  }
}

package uk.wnb.service;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.PolicyChange;
import uk.wnb.concern.Detectors;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.Publications.Publication;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Topics;

/** The policies that a cluster judges by: those of the configuration, and over them those published in the log. */
public final class PublishedPolicies {
  private final Deserializer<ChildEvent> deserializer;
  private Detectors detectors;

  private PublishedPolicies(Configuration configuration, Codec codec) {
    deserializer = codec.deserializer(Topics.CHILD_EVENTS);
    detectors = new Detectors(configuration.policies());
  }

  /** Reads them off the first partition of the log, from its beginning: every partition holds the same. */
  public static Detectors read(Configuration configuration, Codec codec) {
    PublishedPolicies policies = new PublishedPolicies(configuration, codec);
    try (TopicReader reader = new TopicReader(configuration, List.of(Topics.CHILD_EVENTS.name()),
        partition -> partition.partition() == 0, true)) {
      reader.toEnd(policies::add);
    }
    return policies.detectors;
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null
        && deserializer.deserialize(record.topic(), record.value()).getEvent() instanceof PolicyChange change) {
      detectors = with(detectors, change);
    }
  }

  /** {@code detectors} from {@code change} on; the same when it cannot be used, as the detector itself does. */
  static Detectors with(Detectors detectors, PolicyChange change) {
    try {
      return detectors.with(Publication.of(change.getPublishedAt().toEpochMilli(), change.getText()));
    } catch (PolicyException setAside) {
      return detectors;
    }
  }
}

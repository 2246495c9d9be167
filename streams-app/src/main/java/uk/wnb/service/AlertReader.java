package uk.wnb.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Deserializer;
import uk.wnb.avro.Alert;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Topics;

/** Alerts as they were published, those of children marked sensitive included where this client may read them. */
public final class AlertReader {
  private final Configuration configuration;
  private final Deserializer<Alert> deserializer;

  /** Reads the alerts of the cluster that {@code configuration} names. */
  public AlertReader(Configuration configuration, Codec codec) {
    this.configuration = configuration;
    this.deserializer = codec.deserializer(Topics.NOTIFICATIONS);
  }

  /** Those that {@code wanted} chooses, each topic's in the order in which they were raised. */
  public List<Alert> alerts(Predicate<Alert> wanted) {
    List<Alert> alerts = new ArrayList<>();
    List<String> topics = List.of(Topics.NOTIFICATIONS.name(), Topics.SENSITIVE_NOTIFICATIONS.name());
    try (TopicReader reader = new TopicReader(configuration, topics, true)) {
      reader.toEnd(record -> {
        Alert alert = deserializer.deserialize(Topics.NOTIFICATIONS.name(), record.value());
        if (wanted.test(alert)) {
          alerts.add(alert);
        }
      });
    }
    return alerts;
  }
}

package uk.wnb.topology;

import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic: its name, what it carries, which way it goes and how it is kept.
 *
 * @param name as it stands in Kafka
 * @param value the record it carries; keys are NHS numbers in UTF-8 unless the schemas' README says otherwise
 * @param direction seen from the detector
 * @param retention how its records are kept
 */
public record Topic<V extends SpecificRecord>(String name, Class<V> value, Direction direction, Retention retention) {

  /**
   * Longest time that what is replaced or erased may stay before it is compacted away: a day. Without a limit it stays
   * as long as its segment is written to.
   */
  static final String GONE_WITHIN_MS = "86400000";

  /** Which way records go, seen from the detector. */
  public enum Direction { IN, BETWEEN, OUT }

  /** How records are kept. */
  public enum Retention {
    /** Everything, by default: a replay reads from the start. */
    EVERYTHING(TopicConfig.CLEANUP_POLICY_DELETE),
    /** The newest of each key. */
    NEWEST(TopicConfig.CLEANUP_POLICY_COMPACT);

    private final String cleanupPolicy;

    Retention(String cleanupPolicy) {
      this.cleanupPolicy = cleanupPolicy;
    }
  }

  /**
   * Settings with which to create it. Retention counts from a record's own timestamp, so any limit would delete a
   * back-filled year within minutes.
   */
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, retention.cleanupPolicy,
        TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime"));
    if (retention == Retention.NEWEST) {
      settings.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, GONE_WITHIN_MS);
    }
    return settings;
  }
}

package uk.wnb.registry;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** Under which subject a record's schema is kept: Confluent's three ways, by Confluent's names. */
public enum SubjectNameStrategy {

  /** One subject a topic: {@code <topic>-key} or {@code <topic>-value}. */
  TOPIC_NAME("TopicNameStrategy") {
    @Override
    String subject(String topic, boolean isKey, Schema schema) {
      return topic + (isKey ? "-key" : "-value");
    }
  },
  /** One subject a record type, whatever the topic: its full name. */
  RECORD_NAME("RecordNameStrategy") {
    @Override
    String subject(String topic, boolean isKey, Schema schema) {
      return schema.getFullName();
    }
  },
  /** One subject a topic and record type: {@code <topic>-<full name>}. */
  TOPIC_RECORD_NAME("TopicRecordNameStrategy") {
    @Override
    String subject(String topic, boolean isKey, Schema schema) {
      return topic + "-" + schema.getFullName();
    }
  };

  private static final String CONFLUENT_PACKAGE = "io.confluent.kafka.serializers.subject.";

  private final String confluentName;

  SubjectNameStrategy(String confluentName) {
    this.confluentName = confluentName;
  }

  abstract String subject(String topic, boolean isKey, Schema schema);

  /**
   * The strategy of a configured name.
   *
   * @param name Confluent's class name, with or without its package
   * @throws ConfigException for any other name
   */
  public static SubjectNameStrategy of(String name) {
    return Arrays.stream(values())
        .filter(s -> s.confluentName.equals(name) || (CONFLUENT_PACKAGE + s.confluentName).equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  String confluentName() {
    return confluentName;
  }

  private static ConfigException unknown(String name) {
    String known = Arrays.stream(values()).map(s -> s.confluentName).collect(Collectors.joining(", "));
    return new ConfigException("Unknown subject name strategy " + name + ": known are " + known);
  }
}

package uk.wnb.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a group has still to read. Offsets alone don't tell: a partition may end with the marker of a transaction, or
 * with what was rolled back, and whether a group's committed offset is past those depends on when it last polled.
 */
final class Unread {
  private static final Duration POLL = Duration.ofMillis(200);

  private Unread() {
  }

  /**
   * The first committed record at or after each offset of {@code from}, as partition and offset; none where no record
   * follows. Looks as far as a reader of committed records may see.
   */
  static List<String> first(Map<String, Object> client, Map<TopicPartition, Long> from) {
    if (from.isEmpty()) {
      return List.of();
    }
    Map<String, Object> settings = new TreeMap<>(client);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    List<String> first = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      from.forEach((partition, offset) -> look(consumer, partition, offset).forEach(first::add));
    }
    return first;
  }

  private static List<String> look(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long offset) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, offset);
    long end = consumer.endOffsets(List.of(partition)).get(partition);
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        return List.of(partition + "@" + record.offset());
      }
    }
    return List.of();
  }
}

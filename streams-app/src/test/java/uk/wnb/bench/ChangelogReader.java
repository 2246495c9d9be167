package uk.wnb.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics from end to end and does nothing with what it reads: no restoring can be faster.
 *
 * @param records that it has read
 * @param seconds that took, on the clock
 */
record ChangelogReader(long records, double seconds) {
  private static final int POLL_RECORDS = 10_000;

  /** Reads {@code topics} at {@code broker} with one consumer, as large a poll as it is given. */
  static ChangelogReader read(String broker, List<String> topics) {
    long start = System.nanoTime();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings(broker), new ByteArrayDeserializer(),
        new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = topics.stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
          .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long records = 0;
      while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        records += consumer.poll(Duration.ofMillis(200)).count();
      }
      return new ChangelogReader(records, (System.nanoTime() - start) / 1e9);
    }
  }

  private static Map<String, Object> settings(String broker) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
    return settings;
  }
}

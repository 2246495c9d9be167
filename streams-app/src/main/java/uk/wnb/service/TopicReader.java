package uk.wnb.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics without joining a group and without leaving a trace; committed records only. Not thread-safe. */
public final class TopicReader implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> ends;

  /**
   * Reads {@code topics} from their beginning, or from their present end.
   *
   * @throws UnreachableException when one of them is not there
   */
  public TopicReader(Configuration configuration, List<String> topics, boolean fromBeginning) {
    this(configuration, topics, partition -> true, fromBeginning);
  }

  /** The same of those partitions that {@code wanted} chooses. */
  TopicReader(Configuration configuration, List<String> topics, Predicate<TopicPartition> wanted,
      boolean fromBeginning) {
    Map<String, Object> settings = new TreeMap<>(configuration.client());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    partitions = topics.stream().flatMap(topic -> partitions(topic).stream()).filter(wanted).toList();
    consumer.assign(partitions);
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
    ends = consumer.endOffsets(partitions);
  }

  /** A topic that is not there has none, and would look like one in which nothing stands. */
  private List<TopicPartition> partitions(String topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    if (found.isEmpty()) {
      consumer.close();
      throw new UnreachableException("there is no topic " + topic + ". 'wnb topics describe' tells which there are.");
    }
    return found.stream().map(info -> new TopicPartition(info.topic(), info.partition())).toList();
  }

  /** Hands on, from where it stands, all that was there when this was made, each partition's in its order. */
  public void toEnd(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    while (!isAtEnd()) {
      poll(WAIT).forEach(reader);
    }
  }

  /** The next records, waiting up to {@code timeout} for one. */
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    return consumer.poll(timeout);
  }

  /** Whether everything has been read that was there when this was made. */
  public boolean isAtEnd() {
    return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
  }

  /** The offset behind the last record of {@code partition} that was there when this was made. */
  public long end(TopicPartition partition) {
    return ends.get(partition);
  }

  @Override
  public void close() {
    consumer.close();
  }
}

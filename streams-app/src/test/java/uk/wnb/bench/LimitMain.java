package uk.wnb.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Topics;

/**
 * The limit: reads the whole log and decodes every record, nothing else, with one consumer or several side by side.
 * Arguments: broker, registry, partitions, threads, passes. Says when it is about to begin, and at the end of each pass
 * how many records it has read in it.
 */
final class LimitMain {
  private LimitMain() {
  }

  public static void main(String[] arguments) throws Exception {
    int partitions = Integer.parseInt(arguments[2]);
    int threads = Integer.parseInt(arguments[3]);
    int passes = Integer.parseInt(arguments[4]);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Codec codec = new Codec(Map.of("schema.registry.url", arguments[1]))) {
      List<Share> shares = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int mine = thread;
        shares.add(new Share(arguments[0], codec, IntStream.range(0, partitions).filter(p -> p % threads == mine)
            .mapToObj(p -> new TopicPartition(Topics.CHILD_EVENTS.name(), p)).toList()));
      }
      System.out.println("ready");
      for (int pass = 0; pass < passes; pass++) {
        System.out.println(pass(pool, shares));
      }
    } finally {
      pool.shutdown();
    }
  }

  private static long pass(ExecutorService pool, List<Share> shares) throws Exception {
    long records = 0;
    for (Future<Long> share : pool.invokeAll(shares)) {
      records += share.get();
    }
    return records;
  }

  /** Some partitions, read by one thread at a time. */
  private static final class Share implements Callable<Long> {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deserializer<ChildEvent> deserializer;
    private final List<TopicPartition> partitions;

    Share(String broker, Codec codec, List<TopicPartition> partitions) {
      Map<String, Object> settings = new HashMap<>();
      settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
      settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
      settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
      this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      this.deserializer = codec.deserializer(Topics.CHILD_EVENTS);
      this.partitions = partitions;
      consumer.assign(partitions);
      consumer.endOffsets(partitions);
    }

    @Override
    public Long call() {
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long records = 0;
      // By place: where transactions have ended, fewer records stand than there are places.
      while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          if (deserializer.deserialize(record.topic(), record.value()).getEvent() != null) {
            records++;
          }
        }
      }
      return records;
    }
  }
}

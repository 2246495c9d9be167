package uk.wnb.topology;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records in order and without duplicates. A record that Kafka did not take is told by the next call, at the
 * latest by {@link #flush()}. Not for sharing between threads.
 */
public final class Sender implements AutoCloseable {
  private final Producer<byte[], byte[]> producer;
  private volatile RuntimeException failure;

  /** Sends with {@code producer}, which it closes. */
  public Sender(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /** Sends with a producer of its own, by the settings of any client. */
  public static Sender of(Map<String, Object> client) {
    return new Sender(new KafkaProducer<>(settings(client)));
  }

  /** Settings of a producer for it, over those of any client. */
  public static Map<String, Object> settings(Map<String, Object> client) {
    Map<String, Object> settings = new TreeMap<>(client);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    return settings;
  }

  /** Sends {@code record}; what becomes of it is told by the next call. */
  public void send(ProducerRecord<byte[], byte[]> record) {
    throwFailure();
    producer.send(record, (metadata, exception) -> {
      if (exception != null) {
        failure = new IllegalStateException("Kafka did not take a record for " + record.topic(), exception);
      }
    });
  }

  int partitions(String topic) {
    return producer.partitionsFor(topic).size();
  }

  /** Waits until Kafka has everything. */
  public void flush() {
    producer.flush();
    throwFailure();
  }

  private void throwFailure() {
    RuntimeException thrown = failure;
    if (thrown != null) {
      failure = null;
      throw thrown;
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}

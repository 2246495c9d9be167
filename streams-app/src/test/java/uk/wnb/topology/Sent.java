package uk.wnb.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A record as a source sends it, good or bad.
 *
 * @param topic where to
 * @param key or null
 * @param value or null
 * @param at the Kafka record's own time
 * @param headers not null
 */
public record Sent(String topic, byte[] key, byte[] value, Instant at, List<Header> headers) {

  /** A good one: keyed by its child, sent when it was recorded. */
  public static <V extends SpecificRecord> Sent of(Codec codec, Topic<V> topic, V record) {
    return of(codec.serializer(), topic, record);
  }

  /** The same by a serializer that is used for many. */
  static <V extends SpecificRecord> Sent of(Serializer<? super V> serializer, Topic<V> topic, V record) {
    return new Sent(topic.name(), Records.child(record).getBytes(StandardCharsets.UTF_8),
        serializer.serialize(topic.name(), record), Records.recordedAt(record), List.of());
  }

  Sent withKey(String other) {
    return withKey(other == null ? null : other.getBytes(StandardCharsets.UTF_8));
  }

  Sent withKey(byte[] other) {
    return new Sent(topic, other, value, at, headers);
  }

  Sent withValue(byte[] other) {
    return new Sent(topic, key, other, at, headers);
  }

  /** The same place and time, with other bytes. */
  public Sent with(byte[] otherKey, byte[] otherValue) {
    return new Sent(topic, otherKey, otherValue, at, headers);
  }

  /** The same under another time; a millisecond before 1970 stands for none. */
  public Sent at(Instant other) {
    return new Sent(topic, key, value, other, headers);
  }

  Sent withHeaders(Header... others) {
    return new Sent(topic, key, value, at, List.of(others));
  }

  /** The same for a producer, to whatever partition its key belongs to. */
  public ProducerRecord<byte[], byte[]> toProducer() {
    if (at.toEpochMilli() >= 0) {
      return new ProducerRecord<>(topic, null, at.toEpochMilli(), key, value, headers);
    }
    return new ProducerRecord<>(topic, null, null, key, value, headers) {
      /** Java's producer refuses to be given one; those of other languages do not. */
      @Override
      public Long timestamp() {
        return at.toEpochMilli();
      }
    };
  }
}

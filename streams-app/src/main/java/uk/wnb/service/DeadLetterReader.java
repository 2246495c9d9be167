package uk.wnb.service;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import uk.wnb.avro.DeadLetter;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Topics;

/** The dead letters that stand on a cluster: committed, and not erased since. */
public final class DeadLetterReader {
  private static final String TOPIC = Topics.DEAD_LETTERS.name();

  private final Deserializer<DeadLetter> deserializer;
  private final Predicate<DeadLetter> wanted;
  private final Map<ByteBuffer, DeadLetter> letters = new LinkedHashMap<>();

  private DeadLetterReader(Codec codec, Predicate<DeadLetter> wanted) {
    this.deserializer = codec.deserializer(Topics.DEAD_LETTERS);
    this.wanted = wanted;
  }

  /**
   * Those of the cluster of {@code configuration} that {@code wanted} chooses, by their keys. They come without the
   * bytes of the record set aside: these hold a person's data, and may be many.
   */
  public static Map<ByteBuffer, DeadLetter> letters(Configuration configuration, Codec codec,
      Predicate<DeadLetter> wanted) {
    DeadLetterReader letters = new DeadLetterReader(codec, wanted);
    try (TopicReader reader = new TopicReader(configuration, List.of(TOPIC), true)) {
      reader.toEnd(letters::take);
    }
    return letters.letters;
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    ByteBuffer key = ByteBuffer.wrap(record.key());
    if (record.value() == null) {
      letters.remove(key);
      return;
    }
    DeadLetter letter = deserializer.deserialize(TOPIC, record.value());
    if (wanted.test(letter)) {
      letters.put(key, DeadLetter.newBuilder(letter).setKey(null).setValue(null).build());
    }
  }
}

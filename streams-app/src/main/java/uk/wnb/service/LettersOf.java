package uk.wnb.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import uk.wnb.avro.DeadLetter;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Sender;
import uk.wnb.topology.Topics;

/**
 * The dead letters of one child: those that hold its NHS number, in the key or anywhere in the bytes, however unusable
 * the record is.
 */
public final class LettersOf {
  private static final String TOPIC = Topics.DEAD_LETTERS.name();

  private final byte[] nhsNumber;
  private final Set<ByteBuffer> keys;

  /** Those of {@code nhsNumber} that stand on the cluster of {@code configuration} now. */
  public LettersOf(String nhsNumber, Configuration configuration, Codec codec) {
    this.nhsNumber = nhsNumber.getBytes(StandardCharsets.UTF_8);
    this.keys = DeadLetterReader.letters(configuration, codec, this::isOfChild).keySet();
  }

  private boolean isOfChild(DeadLetter letter) {
    return holds(letter.getKey()) || holds(letter.getValue());
  }

  private boolean holds(ByteBuffer bytes) {
    if (bytes == null) {
      return false;
    }
    for (int start = bytes.position(); start <= bytes.limit() - nhsNumber.length; start++) {
      if (bytes.slice(start, nhsNumber.length).equals(ByteBuffer.wrap(nhsNumber))) {
        return true;
      }
    }
    return false;
  }

  /** Erases them: compaction takes them away. Gives how many there were. */
  public int erase(Sender sender) {
    List<ByteBuffer> all = new ArrayList<>(keys);
    all.forEach(key -> sender.send(new ProducerRecord<>(TOPIC, key.array(), null)));
    sender.flush();
    keys.clear();
    return all.size();
  }
}

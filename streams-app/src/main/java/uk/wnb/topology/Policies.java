package uk.wnb.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import uk.wnb.avro.PolicyChange;
import uk.wnb.concern.Detectors;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.Publications;
import uk.wnb.policy.Publications.Publication;

/**
 * What one partition judges by: the policies of files, and over them those that stand in its log, kept with its state.
 */
final class Policies {
  private final KeyValueStore<Bytes, byte[]> store;
  private Detectors detectors;

  /** What {@code store} keeps, over {@code ofFiles}. */
  Policies(Detectors ofFiles, KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    List<Publication> kept = kept(store);
    detectors = kept.isEmpty() ? ofFiles : new Detectors(new Publications(ofFiles.book(), kept));
  }

  private static List<Publication> kept(KeyValueStore<Bytes, byte[]> store) {
    List<Publication> kept = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      all.forEachRemaining(entry -> kept.add(decode(entry.value)));
    }
    return kept;
  }

  /** Those by which to judge now. */
  Detectors detectors() {
    return detectors;
  }

  /**
   * Takes in a policy; one that is known says nothing new.
   *
   * @throws RejectedException when it cannot be used; then nothing changes
   */
  void publish(PolicyChange change) {
    try {
      Publication one = Publication.of(change.getPublishedAt().toEpochMilli(), change.getText());
      Detectors more = detectors.with(one);
      if (more != detectors) {
        detectors = more;
        store.put(Bytes.wrap(one.profile().version().getBytes(StandardCharsets.UTF_8)), encode(one));
      }
    } catch (PolicyException e) {
      throw new RejectedException(Reason.BAD_POLICY, lines(e));
    }
  }

  /** Where it is wrong; its keys and values could be anything. */
  private static String lines(PolicyException e) {
    return e.problems().stream().map(problem -> "line " + problem.line()).distinct().collect(Collectors.joining(", "));
  }

  private static byte[] encode(Publication one) {
    byte[] text = one.profile().text().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + text.length).putLong(one.at()).put(text).array();
  }

  private static Publication decode(byte[] value) {
    ByteBuffer bytes = ByteBuffer.wrap(value);
    return Publication.of(bytes.getLong(), StandardCharsets.UTF_8.decode(bytes).toString());
  }
}

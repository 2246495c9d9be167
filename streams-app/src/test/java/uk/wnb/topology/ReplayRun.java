package uk.wnb.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import uk.wnb.avro.PolicyChange;
import uk.wnb.intake.Reason;

/** A feed into the whole topology, with the core beside it that is given the log as it is written. */
final class ReplayRun implements AutoCloseable {
  private static final LocalDate FROM = LocalDate.parse("2016-01-04");

  private final DetectorDriver driver = new DetectorDriver();
  private final Wire wire = new Wire(driver.schemas().url());
  private final Feed feed;
  private final Outputs said = new Outputs();
  private final Outputs expected = new Outputs();
  private final DirectRun core = new DirectRun(driver.codec(), expected);
  private final Map<Reason, Integer> flawed = new EnumMap<>(Reason.class);
  private final Map<String, MessageDigest> digests = new TreeMap<>();
  private final Map<String, Integer> written = new TreeMap<>();
  private int sent;

  ReplayRun(long seed, int children, int eventsADay) {
    List<String> everyone = SyntheticChildren.first(children + 2);
    feed = new Feed(seed, wire, everyone.subList(2, everyone.size()), FROM, eventsADay);
  }

  /** Goes on, a day at a time, until {@code events} have been sent. */
  void go(int events) {
    while (sent < events) {
      feed.nextDay().forEach(this::step);
      driver.forgetChangelogs();
    }
  }

  /** A policy stands in the log here. */
  void publish(PolicyChange change) {
    driver.publish(change.getPublishedAt(), change.getText());
    core.publish(change);
  }

  private void step(Feed.Step step) {
    if (step.tick() != null) {
      driver.tick(step.tick());
      core.tick(step.tick());
    } else {
      sent++;
      driver.send(step.sent());
      if (step.reason() != null) {
        flawed.merge(step.reason(), 1, Integer::sum);
      }
    }
    take(Topics.CHILD_EVENTS).forEach(entry ->
        core.add(entry.key(), driver.decode(Topics.CHILD_EVENTS, entry.value()), entry.getRecordTime()));
    take(Topics.DEAD_LETTERS);
    take(Topics.AUDIT);
    for (Topic<?> topic : List.of(Topics.NOTIFICATIONS, Topics.CHILD_RATES)) {
      take(topic).forEach(record ->
          said.add(topic.name(), new String(record.key(), StandardCharsets.UTF_8), record.value()));
    }
  }

  private List<TestRecord<byte[], byte[]>> take(Topic<?> topic) {
    List<TestRecord<byte[], byte[]>> records = driver.raw(topic);
    for (TestRecord<byte[], byte[]> record : records) {
      MessageDigest digest = digests.computeIfAbsent(topic.name(), name -> sha256());
      digest.update(record.key() == null ? new byte[0] : record.key());
      digest.update(record.value());
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(record.timestamp()).flip());
      written.merge(topic.name(), 1, Integer::sum);
    }
    return records;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  DetectorDriver driver() {
    return driver;
  }

  DirectRun core() {
    return core;
  }

  Outputs said() {
    return said;
  }

  Outputs expected() {
    return expected;
  }

  /** How many records the sources have sent. */
  int sent() {
    return sent;
  }

  /** How many of them were made wrong, by the reason for which they must be set aside. */
  Map<Reason, Integer> flawed() {
    return flawed;
  }

  /** How many records were written to {@code topic}. */
  int written(Topic<?> topic) {
    return written.getOrDefault(topic.name(), 0);
  }

  /** A digest of keys, values and times of all that was written, by topic; can be asked for once. */
  Map<String, String> digests() {
    Map<String, String> texts = new TreeMap<>();
    digests.forEach((topic, digest) -> texts.put(topic, HexFormat.of().formatHex(digest.digest())));
    return texts;
  }

  @Override
  public void close() {
    wire.close();
    driver.close();
  }
}

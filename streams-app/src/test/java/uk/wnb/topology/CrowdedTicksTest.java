package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.Alert;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.Tick;
import uk.wnb.faults.JudgedPartition;
import uk.wnb.oracle.NaiveRun;
import uk.wnb.oracle.Said;

/**
 * Ticks that find more children due than they look at: the whole topology says what the core in memory and the naive
 * implementation say of the same log, child by child. It matters who is looked at when: something happens to many
 * before anybody finds time for them, and the next tick comes while some are left over.
 */
class CrowdedTicksTest {
  private static final long SEED = Long.getLong("seed", 20_240_105L);
  private static final Instant FIRST = Records.at("2024-01-08");
  private static final Instant SECOND = Records.at("2024-02-12");
  /** The second has left the window of twelve months. */
  private static final Instant QUIET = Records.at("2025-02-12");
  /** One alone does not matter. */
  private static final Instant ONCE_MORE = Records.at("2025-06-10");
  /** Six months of quiet later. */
  private static final Instant STOOD_DOWN = Records.at("2025-08-13");
  private static final Duration DAY = Duration.ofDays(1);
  private static final int CHILDREN = 3_000;
  /** Whose turn is near. */
  private static final int NEXT = 30;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<String> children = SyntheticChildren.first(CHILDREN);
  private final DetectorDriver driver = new DetectorDriver();
  private final Outputs said = new Outputs();
  private final Outputs uninterrupted = new Outputs();
  private final JudgedPartition judged = new JudgedPartition(driver.codec(), uninterrupted);
  private final Map<String, List<Said>> told = new TreeMap<>();
  private long place;

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void areJudgedToTheByteAndByTheNaiveImplementation() {
    children.forEach(child -> missed(child, FIRST));
    children.forEach(child -> missed(child, SECOND));
    crowd(QUIET);
    children.forEach(child -> missed(child, ONCE_MORE));
    crowd(STOOD_DOWN);
    assertThat(judged.others()).as("left over, or looked at later").isGreaterThan(2 * CHILDREN);
    assertThat(judged.breaches()).isEmpty();
    assertThat(said.differences(uninterrupted)).as("seed %d", SEED).isEmpty();
    assertThat(differences(child -> NaiveRun.of(child, DetectorDriver.policy()))).as("seed %d", SEED).isEmpty();
    assertThat(differences(NaiveRun::offByOne)).as("with a planted fault").isNotEmpty();
  }

  /** A tick, and the next one before all are done with. */
  private void crowd(Instant at) {
    tick(at);
    missedAgain(60, at);
    tick(at.plus(DAY));
    missedAgain(200, at.plus(DAY));
  }

  private void tick(Instant at) {
    driver.tick(at);
    judged.add(place++, null, new ChildEvent(new Tick(at)), at);
    take();
  }

  /** One of those whose turn is near, and anybody, in turn. */
  private void missedAgain(int records, Instant at) {
    for (int i = 0; i < records; i++) {
      List<String> near = i % 2 == 0 ? next() : children;
      missed(near.get(random.nextInt(near.size())), at);
    }
  }

  private List<String> next() {
    List<String> next = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> due = driver.store(Names.DUE).all()) {
      while (next.size() < NEXT) {
        next.add(text(Keys.dueChild(due.next().key)));
      }
    }
    return next;
  }

  private void missed(String child, Instant at) {
    driver.send(Topics.ATTENDANCES, Records.attendance(child, "r" + place, at, "3").build());
    take();
  }

  private void take() {
    for (TestRecord<byte[], byte[]> entry : driver.raw(Topics.CHILD_EVENTS)) {
      judged.add(place++, entry.key(), driver.decode(Topics.CHILD_EVENTS, entry.value()), entry.getRecordTime());
    }
    for (TestRecord<byte[], byte[]> rates : driver.raw(Topics.CHILD_RATES)) {
      said.add(Topics.CHILD_RATES.name(), text(rates.key()), rates.value());
    }
    for (TestRecord<byte[], byte[]> alert : driver.raw(Topics.NOTIFICATIONS)) {
      said.add(Topics.NOTIFICATIONS.name(), text(alert.key()), alert.value());
      Alert read = driver.decode(Topics.NOTIFICATIONS, alert.value());
      told.computeIfAbsent(text(alert.key()), child -> new ArrayList<>()).add(Said.of(read));
    }
  }

  private static String text(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }

  /** Of whom {@code oracle} says something else. */
  private List<String> differences(Function<String, NaiveRun> oracle) {
    Map<String, List<Said>> expected = judged.expected(oracle, Integer.MAX_VALUE);
    assertThat(expected.keySet()).containsAll(told.keySet());
    return expected.entrySet().stream()
        .filter(child -> !child.getValue().equals(told.getOrDefault(child.getKey(), List.of())))
        .map(child -> child + " where was told " + told.get(child.getKey())).toList();
  }
}

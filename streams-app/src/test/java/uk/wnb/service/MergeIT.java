package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.avro.Alert;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.FactType;
import uk.wnb.topology.Records;
import uk.wnb.topology.Sent;
import uk.wnb.topology.SyntheticChildren;
import uk.wnb.topology.Topics;

/**
 * Children whose NHS number is replaced by one that lies in another partition. The detector is killed while what was
 * known of them is on its way; it arrives once all the same, with what is told of the old number later.
 */
class MergeIT {
  private static final int CHILDREN = 40;
  private static final List<String> ALL = SyntheticChildren.first(2 * CHILDREN);
  private static final Instant FIRST = Records.at("2023-02-06");
  private static final Instant SECOND = Records.at("2023-03-06");
  private static final Instant MERGED = Records.at("2023-04-03");
  private static final Instant LATER = Records.at("2023-05-08");

  @TempDir
  private static Path directory;
  private static TestCluster cluster;

  @BeforeAll
  static void start() {
    cluster = TestCluster.withTopics();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void whatIsOnItsWayArrivesOnce() throws Exception {
    try (DetectorProcess detector = cluster.detector(directory)) {
      cluster.send(missed(0, FIRST));
      cluster.send(missed(0, SECOND));
      cluster.send(missed(1, FIRST));
      cluster.awaitIdle();
      long before = cluster.written(Topics.CHILD_EVENTS);
      cluster.send(replaced());
      await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(10))
          .until(() -> cluster.written(Topics.CHILD_EVENTS) >= before + CHILDREN + CHILDREN / 4);
      detector.kill();
    }
    try (DetectorProcess detector = cluster.detector(directory)) {
      cluster.send(missed(0, LATER));
      cluster.tick(LATER.plus(Duration.ofDays(1)));
      cluster.awaitIdle();
      detector.stop();
    }
    assertThat(cluster.said().differences(cluster.expected())).isEmpty();
    eachIsMovedOnce();
    everythingStandsUnderTheNewNumber();
    eachConcernGoesOnUnderIt();
  }

  private static void eachIsMovedOnce() {
    List<ChildMoved> moved = cluster.values(Topics.CHILD_EVENTS).stream().map(ChildEvent::getEvent)
        .filter(ChildMoved.class::isInstance).map(ChildMoved.class::cast).toList();
    assertThat(moved).as("all that was known, and what came later").hasSize(2 * CHILDREN);
    assertThat(moved).extracting(ChildMoved::getEventId).doesNotHaveDuplicates();
    Map<String, Integer> partitions = partitions();
    assertThat(moved).as("some go to another partition, and some do not")
        .anyMatch(one -> !partitions.get(one.getRecordId()).equals(partitions.get(one.getNhsNumber())))
        .anyMatch(one -> partitions.get(one.getRecordId()).equals(partitions.get(one.getNhsNumber())));
  }

  /** Where each child's records lie. */
  private static Map<String, Integer> partitions() {
    Map<String, Integer> partitions = new TreeMap<>();
    cluster.committed(Topics.ATTENDANCES).forEach(record ->
        partitions.put(new String(record.key(), StandardCharsets.UTF_8), record.partition()));
    return partitions;
  }

  private static void everythingStandsUnderTheNewNumber() {
    Map<String, Integer> last = new TreeMap<>();
    cluster.committed(Topics.CHILD_RATES).forEach(record -> last.put(new String(record.key(), StandardCharsets.UTF_8),
        record.value() == null ? -1
            : cluster.decode(Topics.CHILD_RATES, record.value()).getWindows().get(2).getOffered()));
    assertThat(last).hasSize(2 * CHILDREN);
    last.forEach((child, offered) ->
        assertThat(offered).as(child).isEqualTo(ALL.indexOf(child) % 2 == 0 ? -1 : 4));
  }

  private static void eachConcernGoesOnUnderIt() {
    Map<String, String> last = new TreeMap<>();
    List<Alert> alerts = cluster.values(Topics.NOTIFICATIONS);
    alerts.forEach(alert -> last.put(alert.getNhsNumber(), alert.getChange().name()));
    assertThat(alerts).extracting(Alert::getAlertId).doesNotHaveDuplicates();
    assertThat(last).hasSize(2 * CHILDREN);
    last.forEach((child, change) ->
        assertThat(change.equals("WITHDRAWN")).as(child).isEqualTo(ALL.indexOf(child) % 2 == 0));
  }

  /** One more appointment of each child, under its old number (0) or its new one (1). */
  private static List<Sent> missed(int which, Instant at) {
    List<Sent> records = new ArrayList<>();
    for (int i = which; i < ALL.size(); i += 2) {
      records.add(cluster.sent(Topics.ATTENDANCES,
          Records.attendance(ALL.get(i), "a-" + i + "-" + at, at, "3").build()));
    }
    return records;
  }

  private static List<Sent> replaced() {
    List<Sent> records = new ArrayList<>();
    for (int i = 0; i < ALL.size(); i += 2) {
      records.add(cluster.sent(Topics.CHILD_CONTEXT, Records.context(ALL.get(i), "by-" + i, MERGED)
          .setFact(FactType.NHS_NUMBER_REPLACED).setValue(ALL.get(i + 1)).build()));
    }
    return records;
  }
}

package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.topology.Feed;
import uk.wnb.topology.Outputs;
import uk.wnb.topology.Sent;
import uk.wnb.topology.SyntheticChildren;
import uk.wnb.topology.Topics;

/**
 * Stopped and killed in the middle of its work, the detector says what it would have said undisturbed: every alert
 * once, every rate once, byte for byte. Another course of events with {@code -Dseed=}.
 */
class RestartIT {
  private static final long SEED = Long.getLong("seed", 7_041L);
  private static final int DAYS_A_PHASE = 15;
  private static final int EVENTS_A_DAY = 120;
  private static final int CHILDREN = 300;

  @TempDir
  private static Path directory;
  private static TestCluster cluster;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<String> sentIds = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private Feed feed;

  @BeforeAll
  static void start() {
    cluster = TestCluster.withTopics();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void nothingIsLostOrDoubled() throws Exception {
    feed = new Feed(SEED, cluster.wire(), SyntheticChildren.first(CHILDREN + 2).subList(2, CHILDREN + 2),
        LocalDate.parse("2023-01-02"), EVENTS_A_DAY);
    killedAtWork();
    killedAtWork();
    stoppedAtWork();
    Utils.delete(state().toFile());
    killedAtWork();
    try (DetectorProcess detector = process()) {
      sendAPhase();
      cluster.awaitIdle();
      detector.stop();
    }

    Outputs expected = cluster.expected();
    assertThat(cluster.said().differences(expected)).as("seed %d", SEED).isEmpty();
    assertThat(cluster.said().count(Topics.NOTIFICATIONS)).isGreaterThan(50);
    assertThat(cluster.eventIds()).as("the log, seed %d", SEED).containsExactlyInAnyOrderElementsOf(sentIds);
    theBadIsSetAsideOnce();
    theRunWasWorthIt(expected);
    nobodyIsNamedInTheLog();
  }

  private static void nobodyIsNamedInTheLog() throws IOException {
    String log = Files.readString(directory.resolve("detector.log"));
    assertThat(log).contains("RUNNING");
    assertThat(SyntheticChildren.first(CHILDREN + 2)).noneMatch(log::contains);
  }

  private void theBadIsSetAsideOnce() {
    List<String> letters = cluster.deadLetters();
    assertThat(letters).as("dead letters, seed %d", SEED).doesNotHaveDuplicates();
    assertThat(letters.stream().filter(letter -> !letter.contains(Topics.CHILD_EVENTS.name()))
        .map(letter -> letter.split(" ")[0])).containsExactlyInAnyOrderElementsOf(reasons);
  }

  /** Had no kill met an open transaction, the run would show nothing; and whoever reads what was rolled back sees it. */
  private void theRunWasWorthIt(Outputs expected) {
    Outputs careless = new Outputs();
    List.of(Topics.NOTIFICATIONS, Topics.CHILD_RATES).forEach(topic -> cluster.uncommitted(topic).forEach(record ->
        careless.add(topic.name(), new String(record.key(), StandardCharsets.UTF_8), record.value())));
    assertThat(careless.differences(expected)).as("seen by a reader of what was rolled back, seed %d", SEED)
        .isNotEmpty();
  }

  private void killedAtWork() throws Exception {
    try (DetectorProcess detector = process()) {
      awaitHalfway();
      detector.kill();
    }
  }

  private void stoppedAtWork() throws Exception {
    try (DetectorProcess detector = process()) {
      awaitHalfway();
      detector.stop();
    }
  }

  /** Sends a phase, and waits until some of what must come of it has been written, committed or not. */
  private void awaitHalfway() throws Exception {
    long before = written();
    sendAPhase();
    long enough = before + DAYS_A_PHASE * EVENTS_A_DAY / 10 + random.nextInt(DAYS_A_PHASE * EVENTS_A_DAY / 4);
    await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(10)).until(() -> written() >= enough);
  }

  private static long written() throws Exception {
    return cluster.ends(List.of(Topics.CHILD_RATES), IsolationLevel.READ_UNCOMMITTED).values().stream()
        .mapToLong(Long::longValue).sum();
  }

  private void sendAPhase() {
    for (int day = 0; day < DAYS_A_PHASE; day++) {
      List<Sent> records = new ArrayList<>();
      for (Feed.Step step : feed.nextDay()) {
        if (step.tick() != null) {
          cluster.send(records);
          cluster.tick(step.tick());
        } else {
          records.add(step.sent());
          remember(step);
        }
      }
    }
  }

  private void remember(Feed.Step step) {
    if (step.reason() == null) {
      sentIds.add(cluster.eventId(step.sent()));
    } else {
      reasons.add(step.reason().code());
    }
  }

  private DetectorProcess process() throws IOException {
    Map<String, String> settings = new TreeMap<>(cluster.settings());
    settings.put("wnb.state.dir", state().toString());
    // So that a kill finds a transaction open most of the time.
    settings.put("wnb.commit.ms", "500");
    return DetectorProcess.start(settings, directory.resolve("detector.log"));
  }

  private static Path state() {
    return directory.resolve("state");
  }
}

package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.topology.Feed;
import uk.wnb.topology.Sent;
import uk.wnb.topology.SyntheticChildren;
import uk.wnb.topology.Topics;

/**
 * Two instances share the work, one of them leaves, and the broker goes away and comes back in the middle: all is said
 * once, byte for byte as by one that was never disturbed. Another course of events with {@code -Dseed=}.
 */
class OutageIT {
  private static final long SEED = Long.getLong("seed", 311L);
  private static final int DAYS_A_PHASE = 10;
  private static final int EVENTS_A_DAY = 100;
  private static final int CHILDREN = 200;
  private static final Duration SOON = Duration.ofSeconds(90);

  @TempDir
  private static Path directory;
  private static TestCluster cluster;

  private final Feed feed = new Feed(SEED, cluster.wire(), SyntheticChildren.first(CHILDREN + 2).subList(2, CHILDREN + 2),
      LocalDate.parse("2023-01-02"), EVENTS_A_DAY);
  private final List<String> sentIds = new ArrayList<>();

  @BeforeAll
  static void start() {
    cluster = TestCluster.withTopics();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void nothingIsLostOrDoubled() {
    try (Runner first = runner("first")) {
      sendAPhase();
      try (Runner second = runner("second")) {
        sendAPhase();
        cluster.awaitIdle(second);
        sendAPhase();
        cluster.kafka().broker().stop();
        cluster.kafka().broker().start();
        sendAPhase();
        cluster.awaitIdle(first);
        assertThat(second.isAlive()).isTrue();
      }
      sendAPhase();
      cluster.awaitIdle(first);
    }
    assertThat(cluster.said().differences(cluster.expected())).as("seed %d", SEED).isEmpty();
    assertThat(cluster.said().count(Topics.NOTIFICATIONS)).isGreaterThan(30);
    assertThat(cluster.eventIds()).as("the log, seed %d", SEED).containsExactlyInAnyOrderElementsOf(sentIds);
  }

  private static Runner runner(String name) {
    Runner runner = new Runner(cluster.configuration(directory.resolve(name)), new SimpleMeterRegistry());
    runner.start();
    await().atMost(SOON).until(runner::isRunning);
    return runner;
  }

  private void sendAPhase() {
    for (int day = 0; day < DAYS_A_PHASE; day++) {
      List<Sent> records = new ArrayList<>();
      for (Feed.Step step : feed.nextDay()) {
        if (step.tick() == null) {
          records.add(step.sent());
          if (step.reason() == null) {
            sentIds.add(cluster.eventId(step.sent()));
          }
        } else {
          cluster.send(records);
          records.clear();
          cluster.tick(step.tick());
        }
      }
      cluster.send(records);
    }
  }
}

package uk.wnb.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.avro.Alert;
import uk.wnb.avro.ChildRates;
import uk.wnb.service.DetectorProcess;
import uk.wnb.service.TestCluster;
import uk.wnb.topology.Topics;

/** A first load whose sender and whose detector are killed comes to the same as one that nobody disturbs. */
class BackfillIT {
  private static final int CHILDREN = 90;
  private static final int EVENTS = 2_700;
  private static final int EVENTS_A_DAY = 5;
  private static final int STRIDE = 400;
  private static final long SEED = 11;

  @TempDir
  private Path directory;

  /** What stands in the end: each child's rates, and of whom people are told when going live, with which patterns. */
  private record End(Map<String, ChildRates> rates, Map<String, List<String>> told) {
  }

  @Test
  void killedAndGoneOnItComesToTheSame() throws IOException {
    End undisturbed = run("undisturbed", List.of(), false);
    End killed = run("killed", List.of(700, 2_111), true);
    assertThat(undisturbed.rates()).hasSizeGreaterThan(CHILDREN / 2);
    assertThat(undisturbed.told()).hasSizeGreaterThan(CHILDREN / 10);
    assertThat(killed.rates()).isEqualTo(undisturbed.rates());
    assertThat(killed.told()).isEqualTo(undisturbed.told());
  }

  private End run(String name, List<Integer> killsOfTheSender, boolean killsDetector) throws IOException {
    Path own = Files.createDirectories(directory.resolve(name));
    try (TestCluster cluster = TestCluster.withTopics()) {
      for (int kill : killsOfTheSender) {
        assertThatThrownBy(() -> load(cluster, own, kill)).hasMessage("killed");
      }
      LocalDate live = load(cluster, own, Integer.MAX_VALUE).plusDays(1);
      Map<String, String> settings = settings(cluster, own, live);
      long whenKilled = killsDetector ? killHalfway(cluster, settings, own) : 0;
      try (DetectorProcess detector = DetectorProcess.start(settings, own.resolve("detector.log"))) {
        cluster.awaitIdle();
        assertThat(cluster.written(Topics.CHILD_RATES)).as("there was something left to do").isGreaterThan(whenKilled);
        assertThat(cluster.values(Topics.NOTIFICATIONS)).as("nobody is told of what is loaded").isEmpty();
        try (Feed feed = feed(cluster)) {
          feed.tick(live);
          feed.flush();
        }
        cluster.awaitIdle();
        detector.stop();
      }
      return end(cluster, live);
    }
  }

  /** Gives how many rates were written by then. */
  private static long killHalfway(TestCluster cluster, Map<String, String> settings, Path own) {
    try (DetectorProcess detector = DetectorProcess.start(settings, own.resolve("detector.log"))) {
      await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(10))
          .until(() -> cluster.written(Topics.CHILD_RATES) > EVENTS / 4);
      detector.kill();
    }
    return cluster.written(Topics.CHILD_RATES);
  }

  private static LocalDate load(TestCluster cluster, Path own, int killAt) {
    try (Feed feed = feed(cluster)) {
      EventStream stream = new EventStream(new Children(CHILDREN), SEED, EVENTS_A_DAY);
      return new BackfillFeed(feed, stream, new Mark(own, "a test"), EVENTS, STRIDE).send(sent -> {
        if (sent == killAt) {
          throw new IllegalStateException("killed");
        }
      });
    }
  }

  private static Feed feed(TestCluster cluster) {
    Map<String, String> settings = cluster.settings();
    return new Feed(settings.get("wnb.bootstrap.servers"), settings.get("schema.registry.url"), Way.FROM_LOG, 5);
  }

  private static Map<String, String> settings(TestCluster cluster, Path own, LocalDate live) throws IOException {
    Map<String, String> settings = new TreeMap<>(cluster.settings());
    settings.put("wnb.state.dir", own.resolve("state").toString());
    settings.put("wnb.commit.ms", "500");
    settings.put("wnb.policy.file",
        Files.writeString(own.resolve("policy.yaml"), Backfill.policyFrom(live)).toString());
    return settings;
  }

  private static End end(TestCluster cluster, LocalDate live) {
    Map<String, ChildRates> rates = new TreeMap<>();
    cluster.values(Topics.CHILD_RATES).forEach(one -> rates.put(one.getNhsNumber(), one));
    Map<String, List<String>> told = new TreeMap<>();
    for (Alert alert : cluster.values(Topics.NOTIFICATIONS)) {
      assertThat(alert.getAsOf()).isEqualTo(live);
      assertThat(alert.getHistorical()).isFalse();
      List<String> own = alert.getSignals().stream().filter(BackfillIT::isOfOneChild).toList();
      assertThat(told).as("one alert a child").doesNotContainKey(alert.getNhsNumber());
      told.put(alert.getNhsNumber(), own);
    }
    // What brothers and sisters tell comes in whatever order their partitions are at work.
    told.values().removeIf(List::isEmpty);
    return new End(rates, told);
  }

  private static boolean isOfOneChild(String signal) {
    return !signal.startsWith("W11") && !signal.endsWith("H");
  }
}

package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.topology.NewerSource;
import uk.wnb.topology.Records;
import uk.wnb.topology.Sent;
import uk.wnb.topology.Topics;

/** A registry that is down looks like records that cannot be read, and must never be taken for that. */
class RegistryOutageIT {
  private static final String CHILD = "9990000018";
  private static final Instant DAY = Records.at("2024-03-05");
  private static final Duration SOON = Duration.ofSeconds(60);
  /** So short that the wait for a registry ends during an outage, more than once, and the thread begins anew. */
  private static final Map<String, String> IMPATIENT = Map.of("registry.retry.timeout.ms", "50");

  @TempDir
  private Path directory;
  private TestCluster cluster;

  @BeforeEach
  void start() {
    cluster = TestCluster.withTopics();
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void aStartWaitsForTheRegistry() {
    cluster.kafka().registry().stop();
    try (Runner runner = runner(Map.of())) {
      CompletableFuture<Void> started = CompletableFuture.runAsync(runner::start);
      await().during(Duration.ofSeconds(1)).atMost(SOON).until(() -> !started.isDone());
      cluster.kafka().registry().start();
      await().atMost(SOON).until(() -> started.isDone() && runner.isRunning());
    }
  }

  @Test
  void aStartGivesUpWhenTheRegistryStaysAway() {
    cluster.kafka().registry().stop();
    try (Runner runner = runner(IMPATIENT)) {
      assertThatThrownBy(runner::start).isInstanceOf(UnreachableException.class)
          .hasMessageContaining("schema registry").hasMessageContaining("schema.registry.url");
    }
  }

  @Test
  void recordsOfKnownSchemasFlowOnWithoutIt() {
    Sent known = cluster.sent(Topics.ATTENDANCES, Records.attendance(CHILD, "k1", DAY, "3").build());
    try (Runner runner = running(IMPATIENT)) {
      cluster.send(List.of(known));
      cluster.awaitIdle(runner);
      assertThat(cluster.eventIds()).containsExactly("k1-1");
      cluster.kafka().registry().stop();
      cluster.send(List.of(cluster.sent(Topics.ATTENDANCES, Records.attendance(CHILD, "k2", DAY, "3").build())));
      cluster.awaitIdle(runner);
      assertThat(cluster.eventIds()).containsExactly("k1-1", "k2-1");
    }
  }

  @Test
  void recordsOfANewSchemaWaitAndNoneIsSetAsideOrPassedOver() {
    Sent newer = NewerSource.attendance(cluster.wire(), CHILD, "n1", DAY);
    Sent known = cluster.sent(Topics.ATTENDANCES, Records.attendance(CHILD, "n2", DAY, "5").build());
    try (Runner runner = running(IMPATIENT)) {
      cluster.kafka().registry().stop();
      cluster.send(List.of(newer, known));
      await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> cluster.eventIds().isEmpty() && runner.isAlive());
      cluster.kafka().registry().start();
      cluster.awaitIdle(runner);
      assertThat(cluster.eventIds()).containsExactly("n1-1", "n2-1");
      assertThat(cluster.deadLetters()).isEmpty();
      assertThat(cluster.said().differences(cluster.expected())).isEmpty();
      assertThat(cluster.said().count(Topics.CHILD_RATES)).isEqualTo(2);
    }
  }

  /** Containers are given 30 seconds to stop; waiting for a registry must not use them up. */
  @Test
  void aStopDuringAnOutageIsQuickAndLosesNothing() {
    Sent newer = NewerSource.attendance(cluster.wire(), CHILD, "s1", DAY);
    Runner runner = running(Map.of());
    cluster.kafka().registry().stop();
    cluster.send(List.of(newer));
    await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> cluster.eventIds().isEmpty());
    assertThat(CompletableFuture.runAsync(runner::close)).succeedsWithin(Duration.ofSeconds(15));

    cluster.kafka().registry().start();
    try (Runner again = running(Map.of())) {
      cluster.awaitIdle(again);
      assertThat(cluster.eventIds()).containsExactly("s1-1");
      assertThat(cluster.deadLetters()).isEmpty();
    }
  }

  private Runner running(Map<String, String> more) {
    Runner runner = runner(more);
    runner.start();
    await().atMost(SOON).until(runner::isRunning);
    return runner;
  }

  private Runner runner(Map<String, String> more) {
    return new Runner(cluster.configuration(directory).with(more), new SimpleMeterRegistry());
  }
}

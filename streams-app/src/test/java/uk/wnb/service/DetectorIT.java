package uk.wnb.service;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The detector on a broker in this JVM. */
class DetectorIT extends DetectorContract {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir
  private static Path directory;
  private static TestCluster cluster;
  private static MeterRegistry meters;
  private static Runner runner;

  @BeforeAll
  static void start() {
    cluster = TestCluster.withTopics();
    meters = new SimpleMeterRegistry();
    runner = new Runner(cluster.configuration(directory), meters);
    runner.start();
    await().atMost(SOON).until(runner::isRunning);
  }

  @AfterAll
  static void stop() {
    runner.close();
    cluster.close();
  }

  @Override
  TestCluster cluster() {
    return cluster;
  }

  @Override
  boolean isAtWork() {
    return runner.isRunning();
  }

  @Override
  long counted(String name) {
    return (long) meters.find(name).counters().stream().mapToDouble(Counter::count).sum();
  }
}

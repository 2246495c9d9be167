package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.deployed.DeploymentFiles;
import uk.wnb.deployed.Meters;

/** The detector on a broker in this JVM. */
class DetectorIT extends DetectorContract {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir
  private static Path directory;
  private static TestCluster cluster;
  private static PrometheusMeterRegistry meters;
  private static Runner runner;

  @BeforeAll
  static void start() {
    cluster = TestCluster.withTopics();
    meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
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

  /** A query that names no meter shows an empty panel for ever, and its alarm never goes off. */
  @Test
  void everyQueryOfDashboardAndAlarmsNamesMetersThatAreThere() {
    String child = CHILDREN.get(421);
    cluster.send(List.of(attendance(child, "q1-" + child, FIRST, "5")));
    cluster.awaitIdle();
    assertThat(Meters.missing(DeploymentFiles.allQueries(), meters.scrape())).isEmpty();
    assertThat(Meters.missing(List.of("sum(wnb_not_there_total)"), meters.scrape())).isNotEmpty();
  }
}

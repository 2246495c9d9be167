package uk.wnb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import uk.wnb.topology.Codec;
import uk.wnb.topology.StoresInMemory;
import uk.wnb.topology.Topics;

/**
 * How long a detector that has lost its disk is away. The log and its committed offsets are real: a detector has read
 * a tick and stopped. The changelogs are written by hand, with what its processors leave of histories that were played
 * in memory ({@link Changelogs}): to play them through the detector would take a quarter of an hour and more.
 */
final class Restore {
  private static final int LOOK_MS = 100;
  private static final double MEBI = 1 << 20;

  private final Plan plan;
  private final Children area;

  /** Of as many children as {@code plan} says, {@value Cohort#EVENTS_OF_A_CHILD} events each in the mean. */
  Restore(Plan plan) {
    this.plan = plan;
    this.area = plan.area();
  }

  /** Does it all; gives a summary for people. */
  String run() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("wnb-restore");
    try (Cluster cluster = new Cluster(plan.settings())) {
      Changelogs changelogs = write(cluster, directory.resolve("first"));
      return measure(cluster, changelogs, Files.createDirectory(directory.resolve("second")));
    } finally {
      Run.delete(directory);
    }
  }

  /** Writes the changelogs, prints the settings of a detector that is to restore from them, and waits. */
  void hold() throws IOException {
    Path directory = Files.createTempDirectory("wnb-restore");
    try (Cluster cluster = new Cluster(plan.settings())) {
      write(cluster, directory);
      Map<String, String> settings = new TreeMap<>(plan.settings());
      settings.putAll(cluster.addresses());
      settings.forEach((key, value) -> System.out.println(key + "=" + value));
      JavaProcess.awaitEndOfInput();
    } finally {
      Run.delete(directory);
    }
  }

  /** A detector makes the topics, learns what day it is and goes; then the changelogs are written. */
  private Changelogs write(Cluster cluster, Path state) {
    try (JavaProcess detector = Run.detector(plan, cluster, state);
        Feed feed = new Feed(cluster, Way.FROM_LOG, 0)) {
      feed.tick(Cohort.LAST);
      feed.flush();
      while (cluster.committed(List.of(Topics.CHILD_EVENTS)) < plan.partitions()) {
        LockSupport.parkNanos(LOOK_MS * 1_000_000L);
      }
      detector.finish();
    }
    Changelogs changelogs = new Changelogs(cluster, plan, area);
    changelogs.write();
    return changelogs;
  }

  private String measure(Cluster cluster, Changelogs changelogs, Path directory)
      throws IOException, InterruptedException {
    ChangelogReader limit = ChangelogReader.read(cluster.broker(), cluster.changelogs());
    Benchmark.say("a plain consumer: %,d records in %.1f s", limit.records(), limit.seconds());
    long bytes = cluster.changelogBytes();
    long start = System.nanoTime();
    try (Service service = Service.start(plan, cluster, directory)) {
      service.awaitReady();
      double seconds = (System.nanoTime() - start) / 1e9;
      double cpuSeconds = service.process().cpuNanos() / 1e9;
      Benchmark.say("restored in %.1f s", seconds);
      String size = String.format("children restored                 %,14d%n", area.count())
          + String.format("records of the changelogs         %,14d%n", limit.records())
          + String.format("MiB of the changelogs             %,14.0f%n", bytes / MEBI)
          + String.format("seconds from start to ready       %,14.1f%n", seconds)
          + String.format("  of processor time               %,14.1f%n", cpuSeconds)
          + String.format("children a second                 %,14.0f%n", area.count() / seconds)
          + String.format("MiB a second                      %,14.1f%n", bytes / MEBI / seconds)
          + String.format("seconds of a plain consumer       %,14.1f%n", limit.seconds())
          + String.format("ratio to it                       %,14.3f%n", limit.seconds() / seconds);
      return size + recall(cluster, changelogs, service)
          + String.format("memory of the detector, MiB       %,14d%n", service.process().mostMemory());
    }
  }

  /** Of some who have been played, and so are themselves. */
  private String recall(Cluster cluster, Changelogs changelogs, Service service)
      throws IOException, InterruptedException {
    int answers = 0;
    int alerts = 0;
    try (Codec codec = new Codec(Map.of("schema.registry.url", cluster.registry()))) {
      codec.registerAll();
      for (int number : changelogs.samples()) {
        Cohort cohort = changelogs.cohort(number);
        StoresInMemory known = changelogs.play(cohort, codec);
        Recall recall = new Recall(cohort, known, changelogs.detectors());
        answers += recall.ask(service);
        alerts += recall.tell(cluster);
      }
    }
    return String.format("children asked about, all right   %,14d%n", answers)
        + String.format("alerts due to what was restored   %,14d%n", alerts);
  }
}

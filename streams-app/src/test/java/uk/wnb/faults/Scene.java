package uk.wnb.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import uk.wnb.service.DetectorProcess;
import uk.wnb.service.ExitCode;
import uk.wnb.service.TestCluster;
import uk.wnb.topology.Topics;

/**
 * What a fault strikes: a cluster, what is sent to it, and the instances at work on it, each in a process of its own.
 */
final class Scene {
  private static final String AT_REBALANCE = "to REBALANCING";
  private static final String DAMAGED = "was damaged and has been deleted";
  private static final long ENDS_WITHIN_MS = 60_000;

  private final TestCluster cluster;
  private final Load load;
  private final Size size;
  private final Path directory;
  private final SplittableRandom random;
  private final Consumer<String> progress;
  private final List<String> notes = new ArrayList<>();
  private int parts;

  Scene(TestCluster cluster, long seed, Size size, Path directory, Consumer<String> progress) {
    this.cluster = cluster;
    this.load = new Load(seed, cluster, size);
    this.size = size;
    this.directory = directory;
    this.random = new SplittableRandom(seed);
    this.progress = progress;
  }

  TestCluster cluster() {
    return cluster;
  }

  Load load() {
    return load;
  }

  /** How much is sent and how often it is disturbed. */
  Size size() {
    return size;
  }

  /** How often to do what can be done more than once. */
  int strikes() {
    return size.strikes();
  }

  /** Chooses moments; the same for the same seed. */
  SplittableRandom random() {
    return random;
  }

  /** The instance called {@code name}, at work on the state it had before. */
  DetectorProcess start(String name) {
    return start(name, Map.of());
  }

  /** The same with other settings. */
  DetectorProcess start(String name, Map<String, String> settings) {
    return start(name, settings, List.of());
  }

  /** The same, its JVM with {@code options} besides; started again, as an orchestrator does, when it has to be. */
  DetectorProcess start(String name, Map<String, String> settings, List<String> options) {
    long before = damages();
    DetectorProcess detector = launch(name, settings, options);
    if (!detector.comesUp()) {
      requireEndedOfDamage(detector, before);
      note("ended of a state half deleted, and was started again");
      detector = launch(name, settings, options);
      detector.awaitRunning();
    }
    return detector;
  }

  /** Throws unless {@code detector} ends as a failure, having deleted what was damaged and said so once more. */
  void requireEndedOfDamage(DetectorProcess detector, long before) {
    if (!detector.endsWithin(ENDS_WITHIN_MS) || detector.exitValue() != ExitCode.FAILED.code() || damages() <= before) {
      detector.close();
      throw new AssertionError("it has not started, and neither ended as a failure of damaged state nor said so");
    }
  }

  /** The same, but nobody waits until it is at work. */
  DetectorProcess launch(String name, Map<String, String> settings) {
    return launch(name, settings, List.of());
  }

  /** The same, its JVM with {@code options} besides. */
  DetectorProcess launch(String name, Map<String, String> settings, List<String> options) {
    return DetectorProcess.launch(settings(name, settings), log(), options);
  }

  /** Settings of the instance called {@code name}, with which a fault is likely to find a transaction open. */
  Map<String, String> settings(String name, Map<String, String> more) {
    Map<String, String> settings = new TreeMap<>(cluster.settings());
    settings.put("wnb.state.dir", state(name).toString());
    settings.putAll(TestCluster.LONG_TRANSACTIONS);
    settings.putAll(more);
    return settings;
  }

  /** Where the instance called {@code name} keeps its state. */
  Path state(String name) {
    return directory.resolve("state-" + name);
  }

  /** The same, made if need be. */
  Path madeState(String name) {
    try {
      return Files.createDirectories(state(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A load like this one, from another seed, for another cluster. */
  Load loadOf(TestCluster other) {
    return new Load(random.nextLong(), other, size);
  }

  /** What all instances have logged. */
  Path log() {
    return directory.resolve("detector.log");
  }

  /** Adds a line to what is told of the run. */
  void note(String line) {
    notes.add(line);
    progress.accept(line);
  }

  /** What is told of the run besides its result. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Sends the next part. */
  void sendPart() {
    sendPart(Pace.AT_ONCE);
  }

  /** The same, at a pace. */
  void sendPart(Pace pace) {
    load.sendPart(pace);
    parts++;
    progress.accept(String.format("part %d: %,d records sent", parts, load.sent()));
  }

  /** Sends the next part and waits until some of what must come of it has been written, committed or not. */
  void sendAndAwaitHalfway() {
    long enough = cluster.written(Topics.CHILD_RATES) + size.part() / 10 + random.nextInt(Math.max(1, size.part() / 4));
    sendPart();
    await().atMost(size.patience()).pollInterval(Duration.ofMillis(10))
        .until(() -> cluster.written(Topics.CHILD_RATES) >= enough);
  }

  /**
   * Sends the next part and freezes the instance called {@code name} in the middle of it and of a transaction of its
   * own. Whether it was in one can only be seen of one that stands still.
   */
  void freezeInTransaction(String name, DetectorProcess detector) {
    sendAndAwaitHalfway();
    await().atMost(size.patience()).pollInterval(Duration.ofMillis(10)).until(() -> {
      detector.freeze();
      boolean isInTransaction = cluster.isInTransaction(state(name));
      if (!isInTransaction) {
        detector.thaw();
      }
      return isInTransaction;
    });
  }

  /** Waits until all that stands in the topics has been read and committed. */
  void awaitIdle() {
    cluster.awaitIdle(size.patience());
  }

  /** Waits until one instance more than {@code before} has begun to fetch its state. */
  void awaitRestoring(long before) {
    await().atMost(size.patience()).pollInterval(Duration.ofMillis(20)).until(() -> rebalances() > before);
  }

  /** How often an instance has begun to fetch its state. */
  long rebalances() {
    return timesLogged(AT_REBALANCE);
  }

  /** How often an instance has said that it has deleted damaged state. */
  long damages() {
    return timesLogged(DAMAGED);
  }

  private long timesLogged(String words) {
    return logged().lines().filter(line -> line.contains(words)).count();
  }

  /** Everything logged so far. */
  String logged() {
    try {
      return Files.exists(log()) ? Files.readString(log()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

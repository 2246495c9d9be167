package uk.wnb.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import uk.wnb.service.DetectorProcess;

/**
 * Records come in steadily, and each minute a second instance joins or leaves, in turn as asked and killed. The memory of
 * the one that stays must not grow.
 *
 * <p>Whatever may fill up is small, so that it is full before the warm-up is over: the caches, and the heap, which is
 * held from the beginning. What grows after that is outside the heap, and a leak within it ends the process.
 */
final class Soaked implements Fault {
  private static final int EVENTS_A_SECOND = 200;
  private static final int SECONDS_OF_A_PART = 60;
  private static final int SECONDS_OF_A_SAMPLE = 5;
  private static final Path PROCESSES = Path.of("/proc");
  private static final Map<String, String> SETTINGS = Map.of("wnb.cache.mb", "2",
      "kafka.rocksdb.config.setter", LittleRocksDb.class.getName());
  private static final List<String> OPTIONS =
      List.of("-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch", "-XX:+ExitOnOutOfMemoryError");

  private final int minutes;

  /** One that lasts so long. */
  Soaked(int minutes) {
    this.minutes = minutes;
  }

  @Override
  public String number() {
    return "T18";
  }

  @Override
  public String what() {
    return "a rebalance a minute for " + minutes + " minutes";
  }

  @Override
  public Size size(Size tier) {
    return Size.of(EVENTS_A_SECOND * SECONDS_OF_A_PART * minutes, minutes);
  }

  @Override
  public Optional<String> hindrance() {
    return Files.isDirectory(PROCESSES) ? Optional.empty() : Optional.of("nobody tells here what a process holds");
  }

  @Override
  public void strike(Scene scene) {
    List<MemoryOverTime.Sample> samples = new CopyOnWriteArrayList<>();
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    try (DetectorProcess lasting = scene.start("lasting", SETTINGS, OPTIONS)) {
      long start = System.nanoTime();
      watch.scheduleAtFixedRate(() -> samples.add(new MemoryOverTime.Sample((System.nanoTime() - start) / 60e9,
          held(lasting.pid()))), 0, SECONDS_OF_A_SAMPLE, TimeUnit.SECONDS);
      soak(scene);
      watch.shutdownNow();
      scene.awaitIdle();
      if (!lasting.isAlive()) {
        throw new AssertionError("the instance that was to stay has ended by itself");
      }
      lasting.stop();
    } finally {
      watch.shutdownNow();
    }
    judge(scene, new MemoryOverTime(samples));
  }

  private static void soak(Scene scene) {
    Pace pace = Pace.steady(Math.max(1, scene.size().part() / SECONDS_OF_A_PART));
    for (int round = 0; 2 * round < scene.strikes(); round++) {
      try (DetectorProcess second = scene.launch("second", SETTINGS, OPTIONS)) {
        scene.sendPart(pace);
        if (!second.comesUp()) {
          throw new AssertionError("void: the second instance did not come up");
        }
        if (round % 2 == 0) {
          second.stop();
        } else {
          second.kill();
        }
      }
      scene.sendPart(pace);
    }
  }

  private static void judge(Scene scene, MemoryOverTime memory) {
    memory.table().forEach(scene::note);
    if (memory.grows()) {
      throw new AssertionError("memory grows: " + memory.table());
    }
  }

  /** Megabytes that the process {@code pid} holds of the machine's memory, its RSS. */
  private static double held(long pid) {
    try {
      return Files.readAllLines(PROCESSES.resolve(pid + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).findFirst().orElseThrow() / 1024.0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

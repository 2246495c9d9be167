package uk.wnb.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.wnb.service.DetectorProcess;

/**
 * Records come in steadily, and each minute a second instance joins or leaves, in turn as asked and killed. The memory
 * of the one that stays must not grow.
 *
 * <p>Whatever may fill up is small, so that it is full before the warm-up is over: the caches, and the heap, which is
 * held from the beginning. What grows after that is outside the heap, and a leak within it ends the process.
 */
final class Soaked implements Fault {
  private static final int EVENTS_A_SECOND = 200;
  private static final int SECONDS_OF_A_PART = 60;
  private static final Map<String, String> SETTINGS = Map.of("wnb.cache.mb", "8",
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
    return MemoryWatch.hindrance();
  }

  @Override
  public void strike(Scene scene) {
    try (DetectorProcess lasting = scene.start("lasting", SETTINGS, OPTIONS);
        MemoryWatch watch = new MemoryWatch(lasting.pid())) {
      soak(scene);
      MemoryOverTime memory = watch.seen();
      scene.awaitIdle();
      if (!lasting.isAlive()) {
        throw new AssertionError("the instance that was to stay has ended by itself");
      }
      lasting.stop();
      judge(scene, memory);
    }
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
}

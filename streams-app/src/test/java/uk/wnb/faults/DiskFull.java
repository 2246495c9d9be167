package uk.wnb.faults;

import java.util.Map;
import java.util.Optional;
import uk.wnb.service.DetectorProcess;
import uk.wnb.service.ExitCode;

/**
 * The disk of the state fills up while the instance is at work. It must end by itself and say why, do so again when it is
 * started while there is still no room, and go on with the state it has once there is.
 */
final class DiskFull implements Fault {
  private static final int DISK_MB = 64;
  private static final long GIVES_UP_WITHIN_MS = 180_000;
  private static final String WHY = "No space left on device";

  @Override
  public String number() {
    return "T16";
  }

  @Override
  public String what() {
    return "the disk of the state is full";
  }

  /** A disk that is full is full, however much was to come. */
  @Override
  public Size size(Size tier) {
    return Size.QUICK;
  }

  @Override
  public Optional<String> hindrance() {
    return SmallDisk.hindrance();
  }

  @Override
  public void strike(Scene scene) {
    try (SmallDisk disk = SmallDisk.mounted(scene.madeState("cramped"), DISK_MB)) {
      Map<String, String> settings = Map.of("wnb.state.dir", disk.root().toString(),
          "kafka.rocksdb.config.setter", WritesAtOnce.class.getName());
      try (DetectorProcess detector = scene.start("cramped", settings)) {
        scene.sendAndAwaitHalfway();
        int before = scene.logged().length();
        disk.fill();
        scene.sendPart();
        endsForWantOfRoom(scene, detector, before);
      }
      int before = scene.logged().length();
      try (DetectorProcess tooEarly = scene.launch("cramped", settings)) {
        endsForWantOfRoom(scene, tooEarly, before);
      }
      disk.makeRoom();
      try (DetectorProcess detector = scene.start("cramped", settings)) {
        scene.sendAndAwaitHalfway();
        detector.stop();
      }
    }
  }

  /** And says so in what it has logged since there were {@code before} characters. */
  private static void endsForWantOfRoom(Scene scene, DetectorProcess detector, int before) {
    if (!detector.endsWithin(GIVES_UP_WITHIN_MS)) {
      throw new AssertionError("it goes on, and cannot keep its state");
    }
    if (detector.exitValue() != ExitCode.FAILED.code() || !scene.logged().substring(before).contains(WHY)) {
      throw new AssertionError("it ended with " + detector.exitValue() + " and did not say that the disk is full");
    }
  }
}

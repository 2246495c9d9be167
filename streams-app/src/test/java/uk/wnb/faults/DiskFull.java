package uk.wnb.faults;

import java.util.Map;
import java.util.Optional;
import uk.wnb.service.DetectorProcess;
import uk.wnb.service.ExitCode;

/**
 * The disk of the state is full when the instance starts, and fills up while it is at work. It must end by itself each
 * time and say why, and go on with what it finds there once there is room.
 */
final class DiskFull implements Fault {
  private static final int DISK_MB = 64;
  private static final long ENDS_WITHIN_MS = 120_000;

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
          "kafka.rocksdb.config.setter", LittleRocksDb.class.getName());
      disk.fill();
      try (DetectorProcess detector = scene.launch("cramped", settings)) {
        ends(scene, detector, 0, "No space left on device");
      }
      disk.makeRoom();
      try (DetectorProcess detector = scene.start("cramped", settings)) {
        scene.sendAndAwaitHalfway();
        int before = scene.logged().length();
        disk.fill();
        scene.sendPart();
        ends(scene, detector, before, "stopped: the disk of the local state (wnb.state.dir) is full");
      }
      disk.makeRoom();
      try (DetectorProcess detector = scene.start("cramped", settings)) {
        scene.sendAndAwaitHalfway();
        detector.stop();
      }
    }
  }

  /** It ends as a failure, and says why after the first {@code before} characters of the log. */
  private static void ends(Scene scene, DetectorProcess detector, int before, String why) {
    if (!detector.endsWithin(ENDS_WITHIN_MS)) {
      throw new AssertionError("it goes on, and cannot keep its state");
    }
    if (detector.exitValue() != ExitCode.FAILED.code() || !scene.logged().substring(before).contains(why)) {
      throw new AssertionError("it ended with " + detector.exitValue() + " and did not say that the disk is full");
    }
  }
}

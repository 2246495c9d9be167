package uk.wnb.faults;

import java.util.Map;
import uk.wnb.service.DetectorProcess;

/** The process is killed without a word: in the middle of its work, and every third time while it fetches its state. */
class Killed implements Fault {
  private static final int LONGEST_RESTORE_MS = 1_500;

  @Override
  public String number() {
    return "T3";
  }

  @Override
  public String what() {
    return "killed at work and while restoring";
  }

  @Override
  public void strike(Scene scene) {
    for (int kill = 0; kill < scene.strikes(); kill++) {
      if (kill % 3 == 2) {
        killRestoring(scene);
      } else {
        killAtWork(scene);
      }
    }
  }

  private void killAtWork(Scene scene) {
    try (DetectorProcess detector = scene.start("one", settings())) {
      sendAndAwaitMoment(scene, detector);
      detector.kill();
    }
  }

  /** The moment to kill: in a transaction, but for a control that has none. */
  void sendAndAwaitMoment(Scene scene, DetectorProcess detector) {
    scene.freezeInTransaction("one", detector);
  }

  private void killRestoring(Scene scene) {
    scene.sendPart();
    long before = scene.rebalances();
    try (DetectorProcess detector = scene.launch("one", settings())) {
      scene.awaitRestoring(before);
      detector.endsWithin(scene.random().nextInt(LONGEST_RESTORE_MS));
      detector.kill();
    }
  }

  /** What the instances run with besides. */
  Map<String, String> settings() {
    return Map.of();
  }

  @Override
  public boolean mustInterrupt() {
    return true;
  }
}

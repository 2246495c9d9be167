package uk.wnb.faults;

import uk.wnb.service.DetectorProcess;

/**
 * Instances come and go while records come in: a second and a third join, one is killed, and one freezes until the
 * others have long taken over its work, and then goes on with a transaction that is no longer its own.
 */
final class Rebalanced implements Fault {
  /** Longer than a session (4 s) and a transaction (8 s) here. */
  private static final long LONG_AWAY_MS = 13_000;

  @Override
  public String number() {
    return "T7";
  }

  @Override
  public String what() {
    return "instances join, are killed, freeze and come back";
  }

  @Override
  public void strike(Scene scene) {
    try (DetectorProcess first = scene.start("one"); DetectorProcess second = scene.start("two")) {
      scene.sendAndAwaitHalfway();
      try (DetectorProcess third = scene.start("three")) {
        scene.freezeInTransaction("three", third);
        third.kill();
      }
      scene.freezeInTransaction("one", first);
      scene.sendPart();
      second.endsWithin(LONG_AWAY_MS);
      scene.awaitIdle();
      first.thaw();
      scene.sendPart();
      scene.awaitIdle();
      if (!first.isAlive() || !second.isAlive()) {
        throw new AssertionError("an instance that came back after a freeze, or its neighbour, has ended");
      }
      second.stop();
      scene.sendPart();
      scene.awaitIdle();
      first.stop();
    }
  }

  @Override
  public boolean mustInterrupt() {
    return true;
  }
}

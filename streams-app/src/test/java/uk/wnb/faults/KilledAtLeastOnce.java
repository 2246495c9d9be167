package uk.wnb.faults;

import java.util.Map;
import uk.wnb.service.DetectorProcess;

/** The same kills without transactions: what was written before a kill is written again, and the checks must say so. */
final class KilledAtLeastOnce extends Killed {
  @Override
  public String number() {
    return "T4";
  }

  @Override
  public String what() {
    return "control: killed, at least once instead of exactly once";
  }

  @Override
  Map<String, String> settings() {
    return Map.of("kafka.processing.guarantee", "at_least_once");
  }

  @Override
  void sendAndAwaitMoment(Scene scene, DetectorProcess detector) {
    scene.sendAndAwaitHalfway();
  }

  @Override
  public boolean mustBreak() {
    return true;
  }

  @Override
  public boolean mustInterrupt() {
    return false;
  }
}

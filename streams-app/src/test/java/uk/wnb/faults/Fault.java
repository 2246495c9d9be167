package uk.wnb.faults;

import java.util.Optional;
import uk.wnb.service.TestCluster;

/** One way of disturbing the detector at its work. */
interface Fault {
  /** Its number in {@code docs/FAULTS.md}, such as T3. */
  String number();

  /** What it does, in a few words. */
  String what();

  /** Does it, again and again, while records come in; leaves no instance at work. */
  void strike(Scene scene) throws Exception;

  /** The cluster that it is done on. */
  default TestCluster cluster() {
    return TestCluster.withTopics();
  }

  /** How much it takes where {@code tier} is usual. */
  default Size size(Size tier) {
    return tier;
  }

  /** Why it cannot be done on this machine; empty when it can. */
  default Optional<String> hindrance() {
    return Optional.empty();
  }

  /** Whether the guarantees must be found broken: then it is a control of those who check them, not of the detector. */
  default boolean mustBreak() {
    return false;
  }

  /** Whether a run shows something only when transactions were open at the moment of the fault. */
  default boolean mustInterrupt() {
    return false;
  }
}

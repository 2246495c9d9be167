package uk.wnb.oracle;

import uk.wnb.policy.Policy;
import uk.wnb.policy.Tier;

/** The numbers of a policy as they stand in its text; windows in calendar months, probabilities in percent. */
record Thresholds(Policy policy) {
  static Thresholds of(Policy policy) {
    return new Thresholds(policy);
  }

  /** The text of a value of a signal. */
  String text(String signal, String key) {
    return policy.signals().get(signal).values().get(key).text();
  }

  /** A whole number of a signal. */
  int whole(String signal, String key) {
    return Integer.parseInt(text(signal, key));
  }

  /** The tier of a signal that has but one. */
  Tier tier(String signal) {
    return Tier.valueOf(text(signal, "tier"));
  }

  boolean isOff(String signal) {
    return !policy.signals().containsKey(signal) || text(signal, "mode").equals("OFF");
  }

  boolean isInShadow(String signal) {
    return text(signal, "mode").equals("SHADOW");
  }
}

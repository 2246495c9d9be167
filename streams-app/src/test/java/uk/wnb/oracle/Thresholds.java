package uk.wnb.oracle;

import java.util.HashMap;
import java.util.Map;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Tier;

/**
 * The numbers of a policy as they stand in its text; windows in calendar months, probabilities in percent. Read off
 * once, and the same for all stories, however many are told side by side.
 */
final class Thresholds {
  private final Policy policy;
  private final Map<String, Map<String, Integer>> whole = new HashMap<>();
  private final Map<String, Tier> tiers = new HashMap<>();

  private Thresholds(Policy policy) {
    this.policy = policy;
    policy.signals().forEach((signal, settings) -> {
      Map<String, Integer> numbers = new HashMap<>();
      settings.values().forEach((key, value) -> {
        if (value.text().matches("-?\\d{1,9}")) {
          numbers.put(key, Integer.parseInt(value.text()));
        }
      });
      whole.put(signal, numbers);
      if (settings.values().containsKey("tier")) {
        tiers.put(signal, Tier.valueOf(text(signal, "tier")));
      }
    });
  }

  static Thresholds of(Policy policy) {
    return new Thresholds(policy);
  }

  Policy policy() {
    return policy;
  }

  /** The text of a value of a signal. */
  String text(String signal, String key) {
    return policy.signals().get(signal).values().get(key).text();
  }

  /** A whole number of a signal. */
  int whole(String signal, String key) {
    return whole.get(signal).get(key);
  }

  /** The tier of a signal that has but one. */
  Tier tier(String signal) {
    return tiers.get(signal);
  }

  boolean isOff(String signal) {
    return !policy.signals().containsKey(signal) || text(signal, "mode").equals("OFF");
  }

  boolean isInShadow(String signal) {
    return text(signal, "mode").equals("SHADOW");
  }
}

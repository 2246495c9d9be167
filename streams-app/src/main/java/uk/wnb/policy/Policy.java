package uk.wnb.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Thresholds and windows as data.
 *
 * @param version the name under which alerts cite it
 * @param effectiveFrom the first day on which it applies
 * @param concern how a concern is kept
 * @param care how care is weighed
 * @param signals settings by catalogue id, in the order of the file; a signal that is not in it is off
 */
public record Policy(String version, LocalDate effectiveFrom, ConcernPolicy concern, CarePolicy care,
    Map<String, Settings> signals) {
  /** The same policy with {@code text} for {@code key} of {@code signal}; a signal that is off stays so. */
  public Policy with(String signal, String key, String text) {
    Map<String, Settings> changed = new LinkedHashMap<>(signals);
    changed.computeIfPresent(signal, (id, settings) -> settings.with(key, text));
    return new Policy(version, effectiveFrom, concern, care, changed);
  }

  /** The same policy, in which nothing climbs the ladder. */
  public Policy withoutLadder() {
    return new Policy(version, effectiveFrom, concern.withoutLadder(), care, signals);
  }
}

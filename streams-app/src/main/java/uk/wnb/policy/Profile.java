package uk.wnb.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one document says: all settings, or those in which one organisation differs from the default.
 *
 * @param organisation ODS code of the organisation responsible for the children judged by it, {@link #EVERYBODY} for
 *     the default
 * @param version the name under which alerts cite it, no other's
 * @param effectiveFrom the first day on which it applies
 * @param concern how a concern is kept
 * @param care how care is weighed
 * @param signals settings by catalogue id, in the order of the file
 * @param text the document itself
 */
public record Profile(String organisation, String version, LocalDate effectiveFrom, Settings concern, Settings care,
    Map<String, Settings> signals, String text) {
  /** In place of an organisation: the default, for every child whose organisation has no profile of its own. */
  public static final String EVERYBODY = "";

  /** Between the versions of which a policy is made up: the default's, then the organisation's. */
  static final String AND = "+";

  /** Whether it is the default, which must say everything. */
  public boolean isDefault() {
    return organisation.equals(EVERYBODY);
  }

  boolean takesThePlaceOf(Profile other) {
    return organisation.equals(other.organisation) && effectiveFrom.equals(other.effectiveFrom);
  }

  /** Of a policy's version the part that names the profile which was laid over the others. */
  public static String last(String version) {
    return version.substring(version.lastIndexOf(AND) + 1);
  }

  /** The settings of {@code base} with those of this profile in their places, in force together from {@code day}. */
  Profile over(Profile base, LocalDate day) {
    Map<String, Settings> merged = new LinkedHashMap<>(base.signals);
    signals.forEach((id, settings) -> merged.merge(id, settings, (theirs, mine) -> mine.over(theirs)));
    return new Profile(organisation, base.version + AND + version, day, concern.over(base.concern),
        care.over(base.care), merged, text);
  }

  /** The same, where people are told from the beginning. */
  Profile notifyingAlways() {
    Settings always = concern.without(ConcernPolicy.NOTIFY_FROM);
    return new Profile(organisation, version, effectiveFrom, always, care, signals, text);
  }

  /**
   * The policy of these settings. Those of the signals are checked when the catalogue binds them.
   *
   * @throws PolicyException when something is missing or out of range
   */
  public Policy policy() {
    List<Problem> problems = new ArrayList<>();
    Policy policy = policy(problems);
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return policy;
  }

  /** The same, telling {@code problems} of what is missing or out of range. */
  Policy policy(List<Problem> problems) {
    Settings concernBlock = concern.afresh();
    ConcernPolicy concernPolicy = ConcernPolicy.of(concernBlock);
    problems.addAll(concernBlock.problems());
    Settings careBlock = care.afresh();
    CarePolicy carePolicy = CarePolicy.of(careBlock);
    problems.addAll(careBlock.problems());
    return new Policy(version, effectiveFrom, concernPolicy, carePolicy, signals);
  }
}

package uk.wnb.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import uk.wnb.policy.Policy;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.Problem;
import uk.wnb.policy.Settings;

/**
 * Every signal there is, one line each, in the order in which findings are told. A signal may read those before it; the
 * services' own part comes first, since it weighs on others.
 */
public final class Catalogue {
  /** Changes when any rule changes what it says of the same history under the same policy; alerts cite it. */
  public static final String VERSION = "7";

  private static final Map<String, Function<Settings, Signal>> SIGNALS = new LinkedHashMap<>();

  static {
    SIGNALS.put(ServiceCauses.ID, ServiceCauses::new);
    SIGNALS.put(NotBroughtWhileKnown.ID, NotBroughtWhileKnown::new);
    SIGNALS.put(ConsecutiveNotBrought.ID, ConsecutiveNotBrought::new);
    SIGNALS.put(RepeatedNotBrought.ID, RepeatedNotBrought::new);
    SIGNALS.put(ShrunkenRate.ID, ShrunkenRate::new);
    SIGNALS.put(CumulativeBurden.ID, CumulativeBurden::new);
    SIGNALS.put(CriticalNotBrought.ID, CriticalNotBrought::new);
    SIGNALS.put(FamilyCancellations.ID, FamilyCancellations::new);
    SIGNALS.put(ArrivedTooLate.ID, ArrivedTooLate::new);
    SIGNALS.put(ClosedInPattern.ID, ClosedInPattern::new);
    SIGNALS.put(HomeAgainstClinic.ID, HomeAgainstClinic::new);
    SIGNALS.put(Unseen.ID, Unseen::new);
    SIGNALS.put(NeverSeenOnReferral.ID, NeverSeenOnReferral::new);
    SIGNALS.put(FrequentEmergency.ID, FrequentEmergency::new);
    SIGNALS.put(NonMobileInjury.ID, NonMobileInjury::new);
    SIGNALS.put(RepeatedIngestion.ID, RepeatedIngestion::new);
    SIGNALS.put(RepeatedHeadInjury.ID, RepeatedHeadInjury::new);
    SIGNALS.put(LeftEarly.ID, LeftEarly::new);
    SIGNALS.put(SeveralDepartments.ID, SeveralDepartments::new);
    SIGNALS.put(PersistentAbsence.ID, PersistentAbsence::new);
    SIGNALS.put(PlaceNotTaken.ID, PlaceNotTaken::new);
    SIGNALS.put(SchoolEndedInPattern.ID, SchoolEndedInPattern::new);
    SIGNALS.put(HealthAndEducation.ID, HealthAndEducation::new);
    SIGNALS.put(AppointmentLoad.ID, AppointmentLoad::new);
    SIGNALS.put(UnplannedForPlanned.ID, UnplannedForPlanned::new);
    SIGNALS.put(HandOffGap.ID, HandOffGap::new);
    SIGNALS.put(HouseholdPattern.ID, HouseholdPattern::new);
    SIGNALS.put(SiblingDisparity.ID, SiblingDisparity::new);
    SIGNALS.put(NewBaby.ID, NewBaby::new);
    SIGNALS.put(HouseholdEmergency.ID, HouseholdEmergency::new);
    SIGNALS.put(HouseholdIngestion.ID, HouseholdIngestion::new);
    SIGNALS.put(HouseholdHeadInjury.ID, HouseholdHeadInjury::new);
    SIGNALS.put(HouseholdLoad.ID, HouseholdLoad::new);
    SIGNALS.put(Recovery.ID, Recovery::new);
    SIGNALS.put(Relapse.ID, Relapse::new);
  }

  private enum Mode { OFF, SHADOW, LIVE }

  private Catalogue() {
  }

  /** The ids of all signals, in order. */
  public static List<String> ids() {
    return List.copyOf(SIGNALS.keySet());
  }

  /**
   * The signals that {@code policy} has on, with its thresholds.
   *
   * @throws PolicyException naming every unknown signal and every setting that is missing, unknown or out of range
   */
  public static Signals bind(Policy policy) {
    List<Problem> problems = new ArrayList<>();
    policy.signals().forEach((id, settings) -> {
      if (!SIGNALS.containsKey(id)) {
        problems.add(new Problem(settings.line(), settings.path(), "is not in the catalogue: " + ids()));
      }
    });
    List<Signal> on = new ArrayList<>();
    List<Signal> live = new ArrayList<>();
    SIGNALS.forEach((id, make) -> {
      Settings settings = policy.signals().get(id);
      if (settings != null) {
        Settings fresh = settings.afresh();
        Mode mode = fresh.word("mode", Mode.class);
        Signal signal = make.apply(fresh);
        problems.addAll(fresh.problems());
        if (mode != Mode.OFF) {
          on.add(signal);
        }
        if (mode == Mode.LIVE) {
          live.add(signal);
        }
      }
    });
    problems.addAll(unknown("care.planned-care", policy.care().plannedCare()));
    problems.addAll(unknown("concern.each-time", policy.concern().eachTime()));
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return new Signals(policy.care(), on, live);
  }

  /** A signal that is misspelt there would silently not be weighed, or not be told again. */
  private static List<Problem> unknown(String setting, Set<String> signals) {
    return signals.stream().filter(id -> !SIGNALS.containsKey(id))
        .map(id -> new Problem(1, setting, id + " is not in the catalogue: " + ids())).toList();
  }
}

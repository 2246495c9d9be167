package uk.wnb.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.wnb.history.Fact;
import uk.wnb.oracle.Known.EmergencyVisit;
import uk.wnb.oracle.NaiveSignals.Found;
import uk.wnb.oracle.NaiveSignals.Rule;

/** The signals on A&amp;E that are more than a count. */
final class NaiveEmergency {
  private static final Set<Fact.Discharge> LEFT_EARLY = Set.of(Fact.Discharge.LEFT_BEFORE_ASSESSMENT,
      Fact.Discharge.LEFT_AFTER_ASSESSMENT, Fact.Discharge.LEFT_BEFORE_TREATMENT);

  private NaiveEmergency() {
  }

  static void addTo(Map<String, Rule> rules) {
    rules.put("E2", NaiveEmergency::nonMobileInjury);
    rules.put("E4", NaiveEmergency::headInjury);
    rules.put("E5", NaiveEmergency::leftEarly);
    rules.put("E6", NaiveEmergency::departments);
  }

  private static Found nonMobileInjury(LocalDate day, Known known, NaiveSignals all) {
    int months = all.limits().whole("E2", "presumed-under");
    List<String> visits = all.visits(known, day, all.limits().whole("E2", "window"), visit -> {
      boolean injury = visit.fact().complaint() == Fact.Complaint.INJURY
          || visit.fact().complaint() == Fact.Complaint.HEAD_INJURY;
      return injury && switch (visit.fact().mobility()) {
        case MOBILE -> false;
        case NON_MOBILE -> true;
        case UNKNOWN -> isYounger(known, visit, months);
      };
    });
    return enough(all, "E2", "visits", visits);
  }

  private static Found headInjury(LocalDate day, Known known, NaiveSignals all) {
    List<String> visits = all.visits(known, day, all.limits().whole("E4", "window"),
        visit -> visit.fact().complaint() == Fact.Complaint.HEAD_INJURY
            && isYounger(known, visit, all.limits().whole("E4", "under")));
    return enough(all, "E4", "visits", visits);
  }

  private static Found leftEarly(LocalDate day, Known known, NaiveSignals all) {
    List<String> visits = all.within(known.visits().stream().filter(NaiveVisits::isUnplanned)
        .filter(visit -> LEFT_EARLY.contains(visit.fact().discharge())).toList(), day,
        all.limits().whole("E5", "window"));
    boolean matters = known.holds(day, Fact.ContextType.CHILD_PROTECTION_PLAN) || all.isPatternSeen(day, known);
    return matters ? enough(all, "E5", "visits", visits) : null;
  }

  private static Found departments(LocalDate day, Known known, NaiveSignals all) {
    LocalDate after = all.windowAfter(day, all.limits().whole("E6", "window"));
    List<EmergencyVisit> visits = known.unplannedVisits().stream()
        .filter(visit -> NaiveSignals.isWithin(visit.day(), after, day))
        .filter(visit -> !visit.fact().site().isEmpty()).toList();
    long sites = visits.stream().map(visit -> visit.fact().site()).distinct().count();
    return sites < all.limits().whole("E6", "departments") ? null
        : new Found(all.limits().tier("E6"), visits.stream().map(EmergencyVisit::eventId).toList());
  }

  private static Found enough(NaiveSignals all, String signal, String key, List<String> visits) {
    return visits.size() < all.limits().whole(signal, key) ? null : new Found(all.limits().tier(signal), visits);
  }

  /** Whether the child was born by the visit and had not completed so many months; no if nobody knows. */
  private static boolean isYounger(Known known, EmergencyVisit visit, int months) {
    Optional<LocalDate> birth = known.birth();
    return birth.isPresent() && !birth.get().isAfter(visit.day())
        && ChronoUnit.MONTHS.between(birth.get(), visit.day()) < months;
  }
}

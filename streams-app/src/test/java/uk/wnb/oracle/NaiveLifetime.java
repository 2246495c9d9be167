package uk.wnb.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.oracle.Known.Meeting;
import uk.wnb.oracle.NaiveSignals.Found;
import uk.wnb.oracle.NaiveSignals.Rule;

/** W5, care missed over the whole life: nothing is folded away here, every year is counted event by event. */
final class NaiveLifetime {
  /** How long single events are told of; what is older is told by its counts. */
  private static final int DETAIL_MONTHS = 60;

  private NaiveLifetime() {
  }

  static void addTo(Map<String, Rule> rules) {
    rules.put("W5", NaiveLifetime::read);
  }

  private static Found read(LocalDate day, Known known, NaiveSignals all) {
    List<Meeting> missed = known.meetings().stream().filter(meeting -> isMissed(meeting, all))
        .filter(meeting -> NaiveSignals.isWithin(meeting.day(), day.minusMonths(DETAIL_MONTHS), day)).toList();
    LocalDate restsAfter = all.windowAfter(day, all.limits().whole("W5", "rests-after"));
    if (missed.stream().noneMatch(meeting -> meeting.day().isAfter(restsAfter))) {
      return null;
    }
    Map<String, Integer> counts = counts(known, all, LocalDate.MIN, day);
    if (counts.get("offered") - counts.get("brought") < all.limits().whole("W5", "not-brought")) {
      return null;
    }
    return isPlain(counts, all) || isHeavy(day, known, counts, all)
        ? new Found(all.limits().tier("W5"), NaiveSignals.ids(missed)) : null;
  }

  private static boolean isMissed(Meeting meeting, NaiveSignals all) {
    return meeting.isAppointment() && all.isNotBrought(meeting)
        || meeting.setting() == Setting.HOME && NaiveSignals.isWasNotBrought(meeting);
  }

  private static boolean isPlain(Map<String, Integer> counts, NaiveSignals all) {
    return counts.get("offered") >= all.limits().whole("W5", "offered")
        && percentBrought(counts) <= all.limits().whole("W5", "brought-at-most");
  }

  private static boolean isHeavy(LocalDate day, Known known, Map<String, Integer> counts, NaiveSignals all) {
    LocalDate birth = known.birth().orElse(LocalDate.MAX);
    if (birth.isAfter(day) || percentBrought(counts) > all.limits().whole("W5", "brought-at-most-with-burden")) {
      return false;
    }
    long months = Math.max(12, ChronoUnit.MONTHS.between(birth, day));
    return counts.get("burden") * 12L >= all.limits().whole("W5", "burden-per-year") * months;
  }

  private static double percentBrought(Map<String, Integer> counts) {
    return 100.0 * counts.get("brought") / counts.get("offered");
  }

  /** Everything that is counted of the days after {@code after}, up to {@code day}, by the names of a finding. */
  static Map<String, Integer> counts(Known known, NaiveSignals all, LocalDate after, LocalDate day) {
    Map<String, Integer> counts = new TreeMap<>();
    List<Meeting> meetings = known.meetings().stream()
        .filter(meeting -> NaiveSignals.isWithin(meeting.day(), after, day)).toList();
    List<Meeting> appointments = meetings.stream().filter(Meeting::isAppointment).toList();
    Predicate<Meeting> critical = meeting -> NaivePlannedCare.isCritical(meeting, all);
    counts.put("was not brought, high criticality",
        count(appointments, critical.and(NaiveSignals::isWasNotBrought)));
    counts.put("was not brought, other services",
        count(appointments, critical.negate().and(NaiveSignals::isWasNotBrought)));
    counts.put("cancelled by family",
        count(appointments, meeting -> meeting.outcome() == Outcome.CANCELLED_BY_FAMILY));
    counts.put("home visits without access", count(meetings,
        meeting -> meeting.setting() == Setting.HOME && NaiveSignals.isWasNotBrought(meeting)));
    counts.put("unplanned A&E visits", (int) known.unplannedVisits().stream()
        .filter(visit -> NaiveSignals.isWithin(visit.day(), after, day)).count());
    counts.put("sessions missed", known.weeks().stream()
        .filter(week -> NaiveSignals.isWithin(week.day(), after, day))
        .mapToInt(week -> Math.max(0, week.fact().possible() - week.fact().present())).sum());
    counts.put("burden", burden(counts, all));
    counts.put("brought", count(appointments, NaiveSignals::isBrought));
    counts.put("offered", count(appointments, all::isOffered));
    return counts;
  }

  private static int burden(Map<String, Integer> counts, NaiveSignals all) {
    Map<String, String> weights = Map.of("was not brought, high criticality", "weight-critical",
        "was not brought, other services", "weight-other", "cancelled by family", "weight-cancelled",
        "home visits without access", "weight-no-access", "unplanned A&E visits", "weight-emergency",
        "sessions missed", "weight-session");
    return counts.entrySet().stream()
        .mapToInt(entry -> entry.getValue() * all.limits().whole("W5", weights.get(entry.getKey()))).sum();
  }

  private static int count(List<Meeting> meetings, Predicate<Meeting> wanted) {
    return (int) meetings.stream().filter(wanted).count();
  }
}

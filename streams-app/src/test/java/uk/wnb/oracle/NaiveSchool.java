package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.wnb.history.Fact;
import uk.wnb.oracle.Known.Week;
import uk.wnb.oracle.NaiveSignals.Found;
import uk.wnb.oracle.NaiveSignals.Rule;
import uk.wnb.policy.Tier;

/** The signals on school and nursery. */
final class NaiveSchool {
  private NaiveSchool() {
  }

  static void addTo(Map<String, Rule> rules) {
    rules.put("SC1", NaiveSchool::absence);
    rules.put("SC2", NaiveSchool::placeNotTaken);
    rules.put("SC3", NaiveSchool::schoolEnded);
    rules.put("X1", NaiveSchool::healthAndEducation);
  }

  private static Found absence(LocalDate day, Known known, NaiveSignals all) {
    List<String> missing = new ArrayList<>();
    int possible = 0;
    int missed = 0;
    for (Week week : weeks(day, known, all, "SC1")) {
      int away = week.fact().possible() - week.fact().present();
      possible += week.fact().possible();
      if (away > 0) {
        missed += away;
        missing.add(week.eventId());
      }
    }
    if (possible < all.limits().whole("SC1", "fewest-sessions")) {
      return null;
    }
    double percent = 100.0 * missed / possible;
    if (percent >= all.limits().whole("SC1", "severe")) {
      return new Found(Tier.REVIEW, missing);
    }
    return percent >= all.limits().whole("SC1", "persistent") ? new Found(Tier.INFO, missing) : null;
  }

  private static Found placeNotTaken(LocalDate day, Known known, NaiveSignals all) {
    Set<LocalDate> mondays = new HashSet<>();
    List<String> evidence = new ArrayList<>();
    for (Week week : weeks(day, known, all, "SC2")) {
      boolean over = !week.day().plusDays(7).isAfter(day);
      boolean attendedSince = known.weeks().stream().anyMatch(other -> !other.day().isBefore(week.day())
          && !other.day().isAfter(day) && other.fact().present() > 0);
      if (over && !attendedSince) {
        mondays.add(week.day());
        evidence.add(week.eventId());
      }
    }
    return mondays.size() < all.limits().whole("SC2", "weeks") ? null
        : new Found(all.limits().tier("SC2"), evidence);
  }

  private static Found schoolEnded(LocalDate day, Known known, NaiveSignals all) {
    LocalDate after = all.windowAfter(day, all.limits().whole("SC3", "window"));
    Set<String> evidence = new LinkedHashSet<>();
    known.facts().stream().filter(fact -> fact.type() == Fact.ContextType.HOME_EDUCATION
        || fact.type() == Fact.ContextType.TRANSPORT_REFUSED)
        .filter(fact -> NaiveSignals.isWithin(fact.day(), after, day) && fact.holdsOn(day))
        .forEach(fact -> evidence.add(fact.eventId()));
    if (evidence.isEmpty() || !all.isPatternSeen(day, known)) {
      return null;
    }
    for (String signal : NaiveSignals.PATTERN) {
      Found pattern = all.read(signal, day, known);
      evidence.addAll(pattern == null ? List.of() : pattern.evidence());
    }
    return new Found(all.limits().tier("SC3"), List.copyOf(evidence));
  }

  private static Found healthAndEducation(LocalDate day, Known known, NaiveSignals all) {
    Found health = all.read("W3", day, known);
    Found education = all.read("SC1", day, known);
    if (health == null || education == null) {
      return null;
    }
    List<String> evidence = new ArrayList<>(health.evidence());
    evidence.addAll(education.evidence());
    return new Found(all.limits().tier("X1"), evidence);
  }

  /** Weeks in the window of a signal in which sessions were possible. */
  private static List<Week> weeks(LocalDate day, Known known, NaiveSignals all, String signal) {
    LocalDate after = all.windowAfter(day, all.limits().whole(signal, "window"));
    return known.weeks().stream().filter(week -> NaiveSignals.isWithin(week.day(), after, day))
        .filter(week -> week.fact().possible() > 0).toList();
  }
}

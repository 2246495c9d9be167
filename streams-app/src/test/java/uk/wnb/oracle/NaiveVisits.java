package uk.wnb.oracle;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.Category;
import uk.wnb.oracle.Known.EmergencyVisit;

/** Which of what several departments say of a child is one and the same, decided pair by pair. */
final class NaiveVisits {
  private NaiveVisits() {
  }

  /** What nobody had asked for, each visit once. */
  static List<EmergencyVisit> unplanned(List<EmergencyVisit> visits) {
    return firsts(visits, NaiveVisits::isSentOn).stream().filter(NaiveVisits::isUnplanned).toList();
  }

  /** Of those of a kind only the ones with something new. */
  static List<EmergencyVisit> anew(Known known, Predicate<EmergencyVisit> kind) {
    return firsts(known.visits().stream().filter(NaiveVisits::isUnplanned).filter(kind).toList(),
        NaiveVisits::isTheSame);
  }

  static boolean isUnplanned(EmergencyVisit visit) {
    return visit.fact().category() != Category.PLANNED_FOLLOW_UP;
  }

  /** The records on which {@code evidence} rests, those of visits for the same as one of these, and so on. */
  static Set<String> records(Collection<String> evidence, Known known) {
    Set<String> ids = new TreeSet<>(evidence);
    int before = -1;
    while (before < ids.size()) {
      before = ids.size();
      List<EmergencyVisit> visits = known.visits();
      for (int i = 0; i < visits.size(); i++) {
        for (EmergencyVisit earlier : visits.subList(0, i)) {
          if (ids.contains(earlier.eventId()) && isTheSame(earlier, visits.get(i))) {
            ids.add(visits.get(i).eventId());
          }
        }
      }
    }
    Set<String> records = new TreeSet<>();
    known.newest().stream().filter(report -> ids.contains(report.id()))
        .forEach(report -> records.add(report.fact().kind() + " " + report.source() + " " + report.recordId()));
    return records;
  }

  private static List<EmergencyVisit> firsts(List<EmergencyVisit> visits,
      BiPredicate<EmergencyVisit, EmergencyVisit> isOne) {
    List<EmergencyVisit> firsts = new ArrayList<>(visits);
    for (int later = visits.size() - 1; later > 0; later--) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (isOne.test(visits.get(earlier), visits.get(later))) {
          firsts.set(later, null);
        }
      }
    }
    firsts.removeIf(visit -> visit == null);
    return firsts;
  }

  private static boolean isSentOn(EmergencyVisit from, EmergencyVisit to) {
    return from.fact().transferred() && isAway(from, to) && isNotAfter(from, to, Duration.ofHours(12));
  }

  private static boolean isTheSame(EmergencyVisit first, EmergencyVisit then) {
    boolean away = isAway(first, then);
    Category category = then.fact().category();
    boolean said = category == Category.FOLLOW_UP && !away || category == Category.FOLLOW_UP_ELSEWHERE && away;
    boolean alike = category == Category.UNKNOWN && away && first.fact().complaint() == then.fact().complaint()
        && first.fact().complaint() != Fact.Complaint.UNKNOWN;
    return isSentOn(first, then) || said && isNotAfter(first, then, Duration.ofDays(7))
        || alike && isNotAfter(first, then, Duration.ofHours(12));
  }

  private static boolean isAway(EmergencyVisit one, EmergencyVisit other) {
    if (!one.source().equals(other.source())) {
      return true;
    }
    return !one.fact().site().equals(other.fact().site()) && !one.fact().site().isEmpty()
        && !other.fact().site().isEmpty();
  }

  private static boolean isNotAfter(EmergencyVisit first, EmergencyVisit then, Duration longest) {
    return !then.at().isAfter(first.at().plus(longest.toMinutes(), ChronoUnit.MINUTES));
  }
}

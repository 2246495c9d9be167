package uk.wnb.oracle;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.Category;
import uk.wnb.oracle.Known.EmergencyVisit;

/** Which of what several departments say is one and the same: for each, the place of what it goes on from. */
final class NaiveVisits {
  private static final int NOTHING = -1;

  private final List<EmergencyVisit> visits;
  private final int[] origins;

  private NaiveVisits(List<EmergencyVisit> visits) {
    this.visits = visits;
    this.origins = IntStream.range(0, visits.size()).map(this::origin).toArray();
  }

  /** Of {@code visits} in the order of their minutes. */
  static NaiveVisits of(List<EmergencyVisit> visits) {
    List<EmergencyVisit> ordered = new ArrayList<>(visits);
    ordered.sort((one, other) -> one.at().equals(other.at()) ? Integer.compare(rank(one), rank(other))
        : one.at().compareTo(other.at()));
    return new NaiveVisits(ordered);
  }

  private static int rank(EmergencyVisit visit) {
    boolean again = Set.of(Category.FOLLOW_UP, Category.FOLLOW_UP_ELSEWHERE, Category.PLANNED_FOLLOW_UP)
        .contains(visit.fact().category());
    return (visit.fact().transferred() ? 0 : 2) + (again ? 1 : 0);
  }

  List<EmergencyVisit> all() {
    return visits;
  }

  /** What nobody had asked for, each visit once. */
  List<EmergencyVisit> unplanned() {
    return IntStream.range(0, visits.size()).filter(i -> origins[i] == NOTHING || !hasSent(origins[i], i))
        .mapToObj(visits::get).filter(NaiveVisits::isUnplanned).toList();
  }

  /** Of those of a kind only the ones with something new. */
  List<EmergencyVisit> anew(Predicate<EmergencyVisit> kind) {
    Predicate<EmergencyVisit> wanted = kind.and(NaiveVisits::isUnplanned);
    return IntStream.range(0, visits.size()).filter(i -> wanted.test(visits.get(i)))
        .filter(i -> course(i).stream().noneMatch(wanted)).mapToObj(visits::get).toList();
  }

  /** Those of {@code records} and those of visits that go on from one of them. */
  Set<String> withWhatFollows(Collection<String> records) {
    Set<String> all = new TreeSet<>(records);
    for (int i = 0; i < visits.size(); i++) {
      if (course(i).stream().anyMatch(earlier -> records.contains(earlier.record()))) {
        all.add(visits.get(i).record());
      }
    }
    return all;
  }

  static boolean isUnplanned(EmergencyVisit visit) {
    return visit.fact().category() != Category.PLANNED_FOLLOW_UP;
  }

  /** All that it goes on from, step by step. */
  private List<EmergencyVisit> course(int visit) {
    List<EmergencyVisit> course = new ArrayList<>();
    for (int i = origins[visit]; i != NOTHING; i = origins[i]) {
      course.add(visits.get(i));
    }
    return course;
  }

  private int origin(int visit) {
    Category category = visits.get(visit).fact().category();
    if (visit > 0 && hasSent(visit - 1, visit)) {
      return visit - 1;
    }
    if (category == Category.FOLLOW_UP || category == Category.PLANNED_FOLLOW_UP) {
      return nearest(visit, Duration.ofDays(7), earlier -> !isAway(earlier, visits.get(visit)));
    }
    if (category == Category.FOLLOW_UP_ELSEWHERE) {
      return nearest(visit, Duration.ofDays(7), earlier -> isAway(earlier, visits.get(visit)));
    }
    int before = category == Category.UNKNOWN ? nearest(visit, Duration.ofHours(12), earlier -> true) : NOTHING;
    int here = nearest(visit, Duration.ofHours(12), earlier -> !isAway(earlier, visits.get(visit)));
    return before != NOTHING && here == NOTHING && isAlike(visits.get(before), visits.get(visit)) ? before : NOTHING;
  }

  private int nearest(int visit, Duration longest, Predicate<EmergencyVisit> wanted) {
    LocalDateTime since = visits.get(visit).at().minus(longest);
    return IntStream.range(0, visit).filter(i -> !visits.get(i).at().isBefore(since))
        .filter(i -> wanted.test(visits.get(i))).max().orElse(NOTHING);
  }

  private boolean hasSent(int from, int to) {
    return visits.get(from).fact().transferred() && isAway(visits.get(from), visits.get(to))
        && !visits.get(to).at().isAfter(visits.get(from).at().plusHours(12));
  }

  private static boolean isAlike(EmergencyVisit one, EmergencyVisit other) {
    return one.fact().complaint() != Fact.Complaint.UNKNOWN && one.fact().complaint() == other.fact().complaint();
  }

  private static boolean isAway(EmergencyVisit one, EmergencyVisit other) {
    boolean sites = !one.fact().site().isEmpty() && !other.fact().site().isEmpty();
    return sites ? !one.fact().site().equals(other.fact().site()) : !one.source().equals(other.source());
  }
}

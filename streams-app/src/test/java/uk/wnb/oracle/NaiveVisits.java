package uk.wnb.oracle;

import java.util.ArrayList;
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
  /** All that each goes on from, step by step: asked for on every day. */
  private final List<List<EmergencyVisit>> courses = new ArrayList<>();

  private NaiveVisits(List<EmergencyVisit> visits) {
    this.visits = visits;
    this.origins = new int[visits.size()];
    for (int i = 0; i < origins.length; i++) {
      origins[i] = origin(i);
      courses.add(course(i));
    }
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
    Predicate<EmergencyVisit> wanted = visit -> isUnplanned(visit) && kind.test(visit);
    List<EmergencyVisit> anew = new ArrayList<>();
    for (int i = 0; i < visits.size(); i++) {
      if (wanted.test(visits.get(i)) && courses.get(i).stream().noneMatch(wanted)) {
        anew.add(visits.get(i));
      }
    }
    return anew;
  }

  /** {@code record}, what goes on from it and what it goes on from. */
  Set<String> inOneCourse(String record) {
    Set<String> all = new TreeSet<>(Set.of(record));
    for (int i = 0; i < visits.size(); i++) {
      List<String> earlier = courses.get(i).stream().map(EmergencyVisit::record).toList();
      if (visits.get(i).record().equals(record)) {
        all.addAll(earlier);
      } else if (earlier.contains(record)) {
        all.add(visits.get(i).record());
      }
    }
    return all;
  }

  static boolean isUnplanned(EmergencyVisit visit) {
    return visit.fact().category() != Category.PLANNED_FOLLOW_UP;
  }

  private List<EmergencyVisit> course(int visit) {
    if (origins[visit] == NOTHING) {
      return List.of();
    }
    List<EmergencyVisit> course = new ArrayList<>(List.of(visits.get(origins[visit])));
    course.addAll(courses.get(origins[visit]));
    return course;
  }

  private int origin(int visit) {
    EmergencyVisit here = visits.get(visit);
    int sender = IntStream.range(0, visit).filter(i -> hasSent(i, visit))
        .filter(i -> visits.subList(i, visit).stream().noneMatch(other -> isAway(other, visits.get(visit - 1))))
        .max().orElse(NOTHING);
    if (sender != NOTHING) {
      return sender;
    }
    return switch (here.fact().category()) {
      case FIRST -> NOTHING;
      case FOLLOW_UP, PLANNED_FOLLOW_UP -> followed(visit, false);
      case FOLLOW_UP_ELSEWHERE -> followed(visit, true);
      case UNKNOWN -> guessed(visit);
    };
  }

  private int followed(int visit, boolean away) {
    EmergencyVisit here = visits.get(visit);
    List<Integer> possible = IntStream.range(0, visit).boxed()
        .filter(i -> !visits.get(i).day().isBefore(here.day().minusDays(7)))
        .filter(i -> isAway(visits.get(i), here) == away).toList();
    return possible.stream().filter(i -> isAlike(visits.get(i), here)).reduce((one, next) -> next)
        .or(() -> possible.stream().reduce((one, next) -> next)).orElse(NOTHING);
  }

  private int guessed(int visit) {
    EmergencyVisit here = visits.get(visit);
    if (visit == 0 || !isAlike(visits.get(visit - 1), here)) {
      return NOTHING;
    }
    Predicate<EmergencyVisit> isLately = earlier -> !earlier.at().isBefore(here.at().minusHours(12));
    boolean wasHere = visits.subList(0, visit).stream().filter(isLately).anyMatch(earlier -> !isAway(earlier, here));
    List<EmergencyVisit> whole = new ArrayList<>(courses.get(visit - 1));
    whole.add(visits.get(visit - 1));
    return !wasHere && whole.stream().allMatch(earlier -> isLately.test(earlier) && isAway(earlier, here))
        ? visit - 1 : NOTHING;
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

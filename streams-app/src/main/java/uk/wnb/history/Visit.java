package uk.wnb.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one department tells of a visit to A&amp;E, and which record it goes on from. A child that is sent on, and one
 * that is back for the same, is told of more than once: to count each record would make two injuries of one.
 *
 * @param at when the child arrived, in minutes on the London wall clock since 1970
 * @param fact what is known of it
 * @param id the event that says so
 * @param record the key of the record, whichever its latest event
 * @param source ODS code of the organisation that said so
 * @param from the visit that the child had been sent on from or is back for, or null when it came for something new
 */
public record Visit(int at, Fact.Emergency fact, EventId id, long record, String source, Visit from)
    implements Occurrence {
  /** So soon who was sent on arrives; and who arrives elsewhere for the like, and nobody says why. Our proposal. */
  static final int SENT_ON_MINUTES = 12 * 60;
  /** So soon a follow-up is one. Source: EMERGENCY CARE ATTENDANCE CATEGORY, codes 2 to 4, within 7 days. */
  static final int FOLLOW_UP_DAYS = 7;

  /** Of one minute, since some sources know only days, what sends on comes first and what goes on comes last. */
  private static final Comparator<Visit> ORDER = Comparator.comparingInt(Visit::at)
      .thenComparing(visit -> !visit.fact.transferred()).thenComparing(visit -> visit.fact.isFollowUp());

  static Visit of(Event event, Fact.Emergency fact) {
    return new Visit(event.at(), fact, event.id(), event.key(), event.source(), null);
  }

  /** The London day on which it began. */
  @Override
  public int day() {
    return Math.floorDiv(at, Days.MINUTES);
  }

  /** Whether nobody had asked the child to come. */
  public boolean isUnplanned() {
    return !fact.isPlanned();
  }

  /** Whether it is the visit of another department gone on, which sent the child here. */
  public boolean isSentOn() {
    return from != null && isSentOnBy(from);
  }

  /** Whether it goes on from no unplanned visit of {@code kind}, however many lie between. */
  public boolean isFirst(Predicate<Visit> kind) {
    return !goesOnFrom(earlier -> earlier.isUnplanned() && kind.test(earlier));
  }

  /** Whether it goes on from one that is {@code wanted}, however many lie between. */
  boolean goesOnFrom(Predicate<Visit> wanted) {
    Visit earlier = from;
    while (earlier != null && !wanted.test(earlier)) {
      earlier = earlier.from;
    }
    return earlier != null;
  }

  /** {@code visits} in order, each knowing which of them it goes on from. */
  static List<Visit> inCourse(List<Visit> visits) {
    if (visits.size() < 2) {
      return visits;
    }
    visits.sort(ORDER);
    List<Visit> before = new ArrayList<>(visits.size());
    for (Visit visit : visits) {
      before.add(visit.goingOnFrom(visit.origin(before)));
    }
    return before;
  }

  private Visit goingOnFrom(Visit origin) {
    return origin == null ? this : new Visit(at, fact, id, record, source, origin);
  }

  private Visit origin(List<Visit> before) {
    Visit sender = sender(before);
    if (sender != null) {
      return sender;
    }
    return switch (fact.category()) {
      case FIRST -> null;
      case FOLLOW_UP, PLANNED_FOLLOW_UP -> followed(before, false);
      case FOLLOW_UP_ELSEWHERE -> followed(before, true);
      case UNKNOWN -> guessed(before);
    };
  }

  /**
   * The one that has sent the child here, whatever else its own department has told since; or null. It is used up by
   * the next arrival: who comes after that has come anew.
   */
  private Visit sender(List<Visit> before) {
    for (int i = before.size() - 1; i >= 0 && !before.get(i).isElsewhere(before.get(before.size() - 1)); i--) {
      if (isSentOnBy(before.get(i))) {
        return before.get(i);
      }
    }
    return null;
  }

  /** What a follow-up is for: the last visit for the like at this department, or elsewhere, else the last; or null. */
  private Visit followed(List<Visit> before, boolean elsewhere) {
    Visit last = null;
    for (int i = before.size() - 1; i >= 0 && day() - before.get(i).day() <= FOLLOW_UP_DAYS; i--) {
      Visit visit = before.get(i);
      if (isElsewhere(visit) == elsewhere && isAlike(visit)) {
        return visit;
      }
      last = last == null && isElsewhere(visit) == elsewhere ? visit : last;
    }
    return last;
  }

  /** The visit before, if it was elsewhere for the like, and all of it within hours and none of it here; or null. */
  private Visit guessed(List<Visit> before) {
    Visit last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last == null || !isAlike(last) || !isSoonElsewhere(last) || last.goesOnFrom(visit -> !isSoonElsewhere(visit))) {
      return null;
    }
    for (int i = before.size() - 1; i >= 0 && at - before.get(i).at <= SENT_ON_MINUTES; i--) {
      if (!isElsewhere(before.get(i))) {
        return null;
      }
    }
    return last;
  }

  private boolean isSoonElsewhere(Visit earlier) {
    return isElsewhere(earlier) && at - earlier.at <= SENT_ON_MINUTES;
  }

  private boolean isSentOnBy(Visit earlier) {
    return earlier.fact.transferred() && isSoonElsewhere(earlier);
  }

  private boolean isAlike(Visit earlier) {
    return fact.complaint() == earlier.fact.complaint() && fact.complaint() != Fact.Complaint.UNKNOWN;
  }

  /** Whether it was at another department: known by its site, or else by the organisation. */
  private boolean isElsewhere(Visit earlier) {
    return fact.site().isEmpty() || earlier.fact.site().isEmpty() ? !source.equals(earlier.source)
        : !fact.site().equals(earlier.fact.site());
  }
}

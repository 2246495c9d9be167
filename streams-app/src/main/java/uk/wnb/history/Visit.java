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
  static final int FOLLOW_UP_MINUTES = 7 * Days.MINUTES;

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

  /** One that sends a child on is used up by the next arrival: who comes after that has come anew. */
  private Visit origin(List<Visit> before) {
    if (before.isEmpty()) {
      return null;
    }
    Visit last = before.get(before.size() - 1);
    if (isSentOnBy(last)) {
      return last;
    }
    return switch (fact.category()) {
      case FIRST -> null;
      case FOLLOW_UP, PLANNED_FOLLOW_UP -> last(before, FOLLOW_UP_MINUTES, false);
      case FOLLOW_UP_ELSEWHERE -> last(before, FOLLOW_UP_MINUTES, true);
      case UNKNOWN -> isAlike(last) && last(before, SENT_ON_MINUTES, false) == null
          ? last(before, SENT_ON_MINUTES, true) : null;
    };
  }

  /** The last of {@code before}, no longer ago than {@code minutes}, at another department or at this one; or null. */
  private Visit last(List<Visit> before, int minutes, boolean elsewhere) {
    for (int i = before.size() - 1; i >= 0 && at - before.get(i).at <= minutes; i--) {
      if (isElsewhere(before.get(i)) == elsewhere) {
        return before.get(i);
      }
    }
    return null;
  }

  private boolean isSentOnBy(Visit earlier) {
    return earlier.fact.transferred() && isElsewhere(earlier) && at - earlier.at <= SENT_ON_MINUTES;
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

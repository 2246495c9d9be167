package uk.wnb.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * One visit to A&amp;E. Two departments may tell of one and the same: the first sends the child on, or the family comes
 * back for what it came for. To count each record would make two injuries of one.
 *
 * @param at when the child arrived, in minutes on the London wall clock since 1970
 * @param fact what is known of it
 * @param id the event that says so
 * @param source ODS code of the organisation that said so
 */
public record Visit(int at, Fact.Emergency fact, EventId id, String source) implements Occurrence {
  /** So soon who was sent on arrives; and who arrives elsewhere for the like, and nobody says why. Our proposal. */
  static final int SENT_ON_HOURS = 12;
  /** Days within which a follow-up is one. Source: EMERGENCY CARE ATTENDANCE CATEGORY, codes 2 and 3. */
  static final int FOLLOW_UP_DAYS = 7;

  private static final int HOUR = 60;

  static Visit of(Event event, Fact.Emergency fact) {
    return new Visit(event.at(), fact, event.id(), event.source());
  }

  /** The London day on which it began. */
  @Override
  public int day() {
    return Math.floorDiv(at, Days.MINUTES);
  }

  /** {@code visits}, in order, without those to which another of them had sent the child on. */
  static List<Visit> withoutTransfers(List<Visit> visits) {
    return without(visits, Visit::isTransferFrom);
  }

  /** {@code visits}, in order, without those that are for what another of them was for. */
  public static List<Visit> occasions(List<Visit> visits) {
    return without(visits, Visit::isForTheSameAs);
  }

  /** Adds to {@code some} of {@code visits} those that were for what one of them was for. */
  static Set<EventId> withFollowUps(List<EventId> some, List<Visit> visits) {
    Set<EventId> all = new LinkedHashSet<>(some);
    List<Visit> known = new ArrayList<>();
    for (Visit visit : visits) {
      if (all.contains(visit.id()) || known.stream().anyMatch(visit::isForTheSameAs)) {
        all.add(visit.id());
        known.add(visit);
      }
    }
    return all;
  }

  private static List<Visit> without(List<Visit> visits, BiPredicate<Visit, Visit> goesOn) {
    if (visits.size() < 2) {
      return visits;
    }
    List<Visit> first = new ArrayList<>(visits.size());
    for (int i = 0; i < visits.size(); i++) {
      if (!isAnyBefore(i, visits, goesOn)) {
        first.add(visits.get(i));
      }
    }
    return first;
  }

  /** Nothing goes on from what lies longer ago than a follow-up may, so hardly any are looked at. */
  private static boolean isAnyBefore(int index, List<Visit> visits, BiPredicate<Visit, Visit> goesOn) {
    Visit visit = visits.get(index);
    for (int i = index - 1; i >= 0 && visit.isWithin(FOLLOW_UP_DAYS * Days.MINUTES, visits.get(i)); i--) {
      if (goesOn.test(visit, visits.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code earlier} sent the child on and this is where it came. */
  boolean isTransferFrom(Visit earlier) {
    return earlier.fact.transferred() && isElsewhere(earlier) && isWithin(SENT_ON_HOURS * HOUR, earlier);
  }

  /** Whether the child was here for what it was there for: sent on, or said to be back for it, or to all appearance. */
  private boolean isForTheSameAs(Visit earlier) {
    return isTransferFrom(earlier) || switch (fact.category()) {
      case FOLLOW_UP -> !isElsewhere(earlier) && isWithin(FOLLOW_UP_DAYS * Days.MINUTES, earlier);
      case FOLLOW_UP_ELSEWHERE -> isElsewhere(earlier) && isWithin(FOLLOW_UP_DAYS * Days.MINUTES, earlier);
      case UNKNOWN -> isAlike(earlier) && isElsewhere(earlier) && isWithin(SENT_ON_HOURS * HOUR, earlier);
      case FIRST, PLANNED_FOLLOW_UP -> false;
    };
  }

  private boolean isAlike(Visit earlier) {
    return fact.complaint() == earlier.fact.complaint() && fact.complaint() != Fact.Complaint.UNKNOWN;
  }

  /** Whether it was at another department; those of one organisation are told apart by their sites, where known. */
  private boolean isElsewhere(Visit earlier) {
    return !source.equals(earlier.source)
        || !fact.site().isEmpty() && !earlier.fact.site().isEmpty() && !fact.site().equals(earlier.fact.site());
  }

  private boolean isWithin(int minutes, Visit earlier) {
    return at - earlier.at <= minutes;
  }
}

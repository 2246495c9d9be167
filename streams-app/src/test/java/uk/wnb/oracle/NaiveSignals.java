package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.oracle.Known.EmergencyVisit;
import uk.wnb.oracle.Known.Meeting;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Tier;

/** The five signals, each read off the whole of what is known, day by day. */
class NaiveSignals {
  /** What one signal sees. */
  record Found(Tier tier, List<String> evidence) {
  }

  private static final List<String> CATALOGUE = List.of("W2", "W3", "W4", "E3", "E1");

  private final Thresholds limits;

  NaiveSignals(Policy policy) {
    limits = Thresholds.of(policy);
  }

  /** What is seen on {@code day}, by id of the signal, in the order of the catalogue. */
  Map<String, Found> on(LocalDate day, Known known) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (String signal : CATALOGUE) {
      Found one = read(signal, day, known);
      if (one != null) {
        found.put(signal, one);
      }
    }
    return found;
  }

  /** What {@code signal} sees on {@code day}, or null. */
  Found read(String signal, LocalDate day, Known known) {
    return switch (signal) {
      case "W2" -> consecutive(day, known);
      case "W3" -> repeated(day, known);
      case "W4" -> rate(day, known);
      case "E3" -> ingestion(day, known);
      case "E1" -> frequent(day, known);
      default -> throw new IllegalArgumentException(signal);
    };
  }

  /** The last day before a window of {@code months} that ends on {@code day}. */
  LocalDate windowAfter(LocalDate day, int months) {
    return day.minusMonths(months);
  }

  /** Codes 3, 7 and 2. */
  boolean isNotBrought(Meeting meeting) {
    return isWasNotBrought(meeting) || meeting.outcome() == Outcome.CANCELLED_BY_FAMILY;
  }

  private Found consecutive(LocalDate day, Known known) {
    List<String> latest = null;
    List<String> run = new ArrayList<>();
    for (Meeting meeting : meetings(known, day, limits.consecutiveMonths(), this::isOffered)) {
      if (!isNotBrought(meeting)) {
        run = new ArrayList<>();
        continue;
      }
      run.add(meeting.eventId());
      if (run.size() >= limits.consecutive()) {
        latest = run;
      }
    }
    return latest == null ? null : new Found(Tier.REVIEW, latest);
  }

  private Found repeated(LocalDate day, Known known) {
    List<Meeting> missed = meetings(known, day, limits.repeatedMonths(), this::isNotBrought);
    return missed.size() < limits.repeated() ? null : new Found(Tier.REVIEW, ids(missed));
  }

  private Found rate(LocalDate day, Known known) {
    List<Meeting> missed = meetings(known, day, limits.rateMonths(), NaiveSignals::isWasNotBrought);
    int brought = meetings(known, day, limits.rateMonths(), NaiveSignals::isBrought).size();
    if (missed.size() < limits.fewestNotBrought() || missed.size() + brought < limits.fewestAppointments()) {
      return null;
    }
    double percent = 100 * NaiveBeta.above(limits.limitPercent() / 100.0, limits.priorNotBrought() + missed.size(),
        limits.priorBrought() + brought);
    if (percent >= limits.urgentPercent()) {
      return new Found(Tier.URGENT, ids(missed));
    }
    return percent >= limits.reviewPercent() ? new Found(Tier.REVIEW, ids(missed)) : null;
  }

  private Found ingestion(LocalDate day, Known known) {
    List<String> visits = visits(known, day, limits.ingestionMonths(),
        visit -> visit.fact().complaint() == Fact.Complaint.INGESTION);
    return visits.size() < limits.ingestions() ? null : new Found(Tier.URGENT, visits);
  }

  private Found frequent(LocalDate day, Known known) {
    List<String> visits = visits(known, day, limits.visitMonths(), visit -> true);
    List<String> lately = visits(known, day, limits.visitMonthsShort(), visit -> true);
    return visits.size() >= limits.visits() || lately.size() >= limits.visitsShort()
        ? new Found(Tier.INFO, visits) : null;
  }

  private List<Meeting> meetings(Known known, LocalDate day, int months, Predicate<Meeting> wanted) {
    LocalDate after = windowAfter(day, months);
    List<Meeting> meetings = new ArrayList<>();
    for (Meeting meeting : known.meetings()) {
      if (isWithin(meeting.day(), after, day) && meeting.isAppointment() && wanted.test(meeting)) {
        meetings.add(meeting);
      }
    }
    return meetings;
  }

  private List<String> visits(Known known, LocalDate day, int months, Predicate<EmergencyVisit> wanted) {
    LocalDate after = windowAfter(day, months);
    List<String> visits = new ArrayList<>();
    for (EmergencyVisit visit : known.visits()) {
      if (isWithin(visit.day(), after, day) && !visit.fact().planned() && wanted.test(visit)) {
        visits.add(visit.eventId());
      }
    }
    return visits;
  }

  private static boolean isWithin(LocalDate day, LocalDate after, LocalDate upTo) {
    return day.isAfter(after) && !day.isAfter(upTo);
  }

  private static List<String> ids(List<Meeting> meetings) {
    return meetings.stream().map(Meeting::eventId).toList();
  }

  private static boolean isBrought(Meeting meeting) {
    return meeting.outcome() == Outcome.BROUGHT || meeting.outcome() == Outcome.BROUGHT_LATE;
  }

  static boolean isWasNotBrought(Meeting meeting) {
    return meeting.outcome() == Outcome.NOT_BROUGHT || meeting.outcome() == Outcome.ARRIVED_NOT_SEEN;
  }

  private boolean isOffered(Meeting meeting) {
    return isBrought(meeting) || isNotBrought(meeting);
  }
}

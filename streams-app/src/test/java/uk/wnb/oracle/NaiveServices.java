package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.wnb.history.Outcome;
import uk.wnb.oracle.Known.Meeting;
import uk.wnb.oracle.NaiveSignals.Found;
import uk.wnb.oracle.NaiveSignals.Rule;

/** The signals that ask what the services themselves do: their load, their part, and what takes the place of care. */
final class NaiveServices {
  private static final Set<String> DID_NOT_KNOW = Set.of("unaware-of-appt", "moved", "provider-error");

  private NaiveServices() {
  }

  static void addTo(Map<String, Rule> rules) {
    rules.put("X2", NaiveServices::load);
    rules.put("X3", NaiveServices::unplannedForPlanned);
    rules.put("D1", NaiveServices::ownPart);
  }

  private static Found load(LocalDate day, Known known, NaiveSignals all) {
    LocalDate after = day.minusDays(all.limits().whole("X2", "days"));
    List<Meeting> offered = known.meetings().stream().filter(Meeting::isAppointment).filter(all::isOffered)
        .filter(meeting -> NaiveSignals.isWithin(meeting.day(), after, day)).toList();
    long missed = offered.stream().filter(all::isNotBrought).count();
    return offered.size() < all.limits().whole("X2", "appointments")
        || missed < all.limits().whole("X2", "not-brought") ? null
        : new Found(all.limits().tier("X2"), NaiveSignals.ids(offered));
  }

  private static Found unplannedForPlanned(LocalDate day, Known known, NaiveSignals all) {
    int months = all.limits().whole("X3", "window");
    List<String> visits = all.visits(known, day, months);
    int twice = all.visits(known, day, 2 * months).size();
    int before = twice - visits.size();
    return visits.size() < all.limits().whole("X3", "visits")
        || visits.size() - before < all.limits().whole("X3", "more-than-before") || !all.isPatternSeen(day, known)
        ? null : new Found(all.limits().tier("X3"), visits);
  }

  private static Found ownPart(LocalDate day, Known known, NaiveSignals all) {
    int months = all.limits().whole("D1", "window");
    List<Meeting> cancelled = all.meetings(known, day, months, NaiveServices::isByProvider);
    List<Meeting> unaware = all.meetings(known, day, months, meeting -> isUnaware(meeting, all));
    List<Meeting> own = all.meetings(known, day, months,
        meeting -> isByProvider(meeting) || isUnaware(meeting, all));
    int others = all.meetings(known, day, months, all::isNotBrought).size() - unaware.size();
    boolean enough = cancelled.size() >= all.limits().whole("D1", "cancelled-by-provider")
        || unaware.size() >= all.limits().whole("D1", "not-reached");
    double percent = 100.0 * own.size() / (own.size() + others);
    return enough && percent >= all.limits().whole("D1", "share")
        ? new Found(all.limits().tier("D1"), NaiveSignals.ids(own)) : null;
  }

  private static boolean isByProvider(Meeting meeting) {
    return meeting.outcome() == Outcome.CANCELLED_BY_PROVIDER;
  }

  private static boolean isUnaware(Meeting meeting, NaiveSignals all) {
    boolean knew = meeting.outcome() == Outcome.CANCELLED_BY_FAMILY
        && !meeting.particulars().reason().equals("provider-error");
    return all.isNotBrought(meeting) && !knew && DID_NOT_KNOW.contains(meeting.particulars().reason());
  }
}

package uk.wnb.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Fact.FirstAttendance;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.oracle.Known.Meeting;
import uk.wnb.oracle.NaiveSignals.Found;
import uk.wnb.oracle.NaiveSignals.Rule;

/** The signals that count appointments of a kind. */
final class NaivePlannedCare {
  private NaivePlannedCare() {
  }

  static void addTo(Map<String, Rule> rules) {
    rules.put("W1", (day, known, all) -> {
      Found onPlan = enough("W1", "not-brought", day, known, all, meeting -> isOfW1(meeting, known) && known.holds(
          meeting.day(), ContextType.CHILD_PROTECTION_PLAN, ContextType.LOOKED_AFTER));
      return enough("W1", onPlan == null ? "not-brought-in-need" : "not-brought", day, known, all,
          meeting -> isOfW1(meeting, known));
    });
    rules.put("W6", (day, known, all) -> enough("W6", "not-brought", day, known, all,
        meeting -> isOfW6(meeting, day, known, all)));
    rules.put("W7", NaivePlannedCare::cancelled);
    rules.put("W8", (day, known, all) -> enough("W8", "arrived-not-seen", day, known, all,
        meeting -> meeting.outcome() == Outcome.ARRIVED_NOT_SEEN));
    rules.put("W10", NaivePlannedCare::contrast);
    rules.put("W13", NaivePlannedCare::neverSeen);
  }

  private static Found enough(String signal, String key, LocalDate day, Known known, NaiveSignals all,
      Predicate<Meeting> wanted) {
    List<Meeting> meetings = all.meetings(known, day, all.limits().whole(signal, "window"), wanted);
    return meetings.size() < all.limits().whole(signal, key) ? null
        : new Found(all.limits().tier(signal), NaiveSignals.ids(meetings));
  }

  private static boolean isOfW1(Meeting meeting, Known known) {
    return NaiveSignals.isWasNotBrought(meeting) && known.holds(meeting.day(), ContextType.CHILD_PROTECTION_PLAN,
        ContextType.LOOKED_AFTER, ContextType.CHILD_IN_NEED);
  }

  /** What W1 tells is not told again, so W1 is asked. */
  private static boolean isOfW6(Meeting meeting, LocalDate day, Known known, NaiveSignals all) {
    Found told = all.read("W1", day, known);
    return NaiveSignals.isWasNotBrought(meeting) && isCritical(meeting, all)
        && (told == null || !told.evidence().contains(meeting.eventId()));
  }

  static boolean isCritical(Meeting meeting, NaiveSignals all) {
    return all.limits().policy().care().highCriticality().contains(meeting.specialty());
  }

  private static Found cancelled(LocalDate day, Known known, NaiveSignals all) {
    int months = all.limits().whole("W7", "window");
    List<Meeting> cancelled = all.meetings(known, day, months, NaivePlannedCare::isCancelledByFamily);
    List<Meeting> shortly = all.meetings(known, day, months,
        meeting -> isCancelledByFamily(meeting) && isShortBefore(meeting, all.limits().whole("W7", "hours")));
    if (cancelled.size() >= all.limits().whole("W7", "cancelled")) {
      return new Found(all.limits().tier("W7"), NaiveSignals.ids(cancelled));
    }
    return shortly.size() < all.limits().whole("W7", "cancelled-shortly") ? null
        : new Found(all.limits().tier("W7"), NaiveSignals.ids(shortly));
  }

  private static boolean isCancelledByFamily(Meeting meeting) {
    return meeting.outcome() == Outcome.CANCELLED_BY_FAMILY;
  }

  private static boolean isShortBefore(Meeting meeting, int hours) {
    LocalDateTime start = toMinute(meeting.at());
    LocalDateTime recorded = toMinute(LocalDateTime.ofInstant(meeting.recordedAt(), Report.LONDON));
    return recorded.isBefore(start) && !recorded.isBefore(start.minusHours(hours));
  }

  private static LocalDateTime toMinute(LocalDateTime time) {
    return time.withSecond(0).withNano(0);
  }

  private static Found contrast(LocalDate day, Known known, NaiveSignals all) {
    LocalDate after = all.windowAfter(day, all.limits().whole("W10", "window"));
    List<Meeting> offered = known.meetings().stream().filter(all::isOffered)
        .filter(meeting -> NaiveSignals.isWithin(meeting.day(), after, day)).toList();
    if (offered.isEmpty()) {
      return null;
    }
    List<Meeting> home = offered.stream().filter(meeting -> meeting.setting() == Setting.HOME).toList();
    List<Meeting> clinic = offered.stream().filter(meeting -> Set.of(Setting.CLINIC, Setting.COMMUNITY, Setting.UNKNOWN)
        .contains(meeting.setting())).toList();
    List<Meeting> seen = home.stream().filter(Meeting::seen).toList();
    List<Meeting> missed = clinic.stream().filter(all::isNotBrought).toList();
    if (home.size() < all.limits().whole("W10", "fewest-home")
        || clinic.size() < all.limits().whole("W10", "fewest-clinic")
        || 100.0 * seen.size() / home.size() < all.limits().whole("W10", "home-at-least")
        || 100.0 * (clinic.size() - missed.size()) / clinic.size() > all.limits().whole("W10", "clinic-at-most")) {
      return null;
    }
    List<String> evidence = new ArrayList<>(NaiveSignals.ids(missed));
    evidence.addAll(NaiveSignals.ids(seen));
    return new Found(all.limits().tier("W10"), evidence);
  }

  private static Found neverSeen(LocalDate day, Known known, NaiveSignals all) {
    List<Meeting> missed = all.meetings(known, day, all.limits().whole("W13", "window"),
        meeting -> NaiveSignals.isWasNotBrought(meeting) && !meeting.particulars().referral().isEmpty());
    List<Meeting> evidence = missed.stream().filter(meeting -> missed.stream()
        .filter(other -> isOnSameReferral(meeting, other)).count() >= all.limits().whole("W13", "not-brought"))
        .filter(meeting -> known.meetings().stream().noneMatch(other -> isOnSameReferral(meeting, other)
            && !other.day().isAfter(day) && isFirstAttendanceShown(other))).toList();
    return evidence.isEmpty() ? null : new Found(all.limits().tier("W13"), NaiveSignals.ids(evidence));
  }

  private static boolean isOnSameReferral(Meeting one, Meeting other) {
    return one.source().equals(other.source())
        && one.particulars().referral().equals(other.particulars().referral());
  }

  private static boolean isFirstAttendanceShown(Meeting meeting) {
    return NaiveSignals.isBrought(meeting) || meeting.particulars().first() == FirstAttendance.FOLLOW_UP
        || meeting.particulars().first() == FirstAttendance.FOLLOW_UP_REMOTE;
  }
}

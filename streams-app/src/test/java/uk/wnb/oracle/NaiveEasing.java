package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.wnb.oracle.Known.Meeting;
import uk.wnb.oracle.NaiveSignals.Found;
import uk.wnb.policy.Tier;

/** W14 and W15, read off what is known and the day on which the last concern eased. */
final class NaiveEasing {
  private NaiveEasing() {
  }

  /** W14: the last of two years that was not brought to is months ago, and enough were brought to since. */
  static Found recovery(LocalDate day, Known known, NaiveSignals all) {
    List<Meeting> offered = all.meetings(known, day, 24, all::isOffered);
    LocalDate missed = null;
    List<Meeting> since = new ArrayList<>();
    for (Meeting meeting : offered) {
      if (all.isNotBrought(meeting)) {
        missed = meeting.day();
        since = new ArrayList<>();
      } else {
        since.add(meeting);
      }
    }
    boolean isLongAgo = missed != null && !day.minusMonths(all.limits().whole("W14", "months")).isBefore(missed);
    return isLongAgo && since.size() >= all.limits().whole("W14", "brought")
        ? new Found(Tier.INFO, NaiveSignals.ids(since)) : null;
  }

  /** W15: not brought again within months of the day on which things had eased. */
  static Found relapse(LocalDate day, Known known, NaiveSignals all) {
    LocalDate eased = known.easedOn();
    if (eased == null || !day.minusMonths(all.limits().whole("W15", "window")).isBefore(eased)) {
      return null;
    }
    List<Meeting> missed = known.meetings().stream().filter(Meeting::isAppointment).filter(all::isNotBrought)
        .filter(meeting -> NaiveSignals.isWithin(meeting.day(), eased, day)).toList();
    return missed.size() < all.limits().whole("W15", "not-brought") ? null
        : new Found(all.limits().tier("W15"), NaiveSignals.ids(missed));
  }
}

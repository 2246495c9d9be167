package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Occurrence;
import uk.wnb.history.SchoolWeek;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;

/**
 * When a professional last saw a child in person: at an appointment or visit that says so, in A&amp;E unless the child
 * left before being assessed, or in a week with a session attended at school or nursery. A call or a video is not
 * seeing a child, and neither is a home visit at which the child was not there.
 */
final class InPerson {
  /** Earlier than every real day. */
  static final int NEVER = Integer.MIN_VALUE;

  private InPerson() {
  }

  /** Whether anything at all is on record up to {@code day} of the child's contacts, seen or not, in any year. */
  static boolean isToldOf(History history, int day) {
    return !history.older().rows().isEmpty()
        || hasBegun(history.contacts(), day) || hasBegun(history.schoolWeeks(), day)
        || !EmergencyVisits.unplanned(history, Window.upTo(day), visit -> true).isEmpty();
  }

  private static boolean hasBegun(List<? extends Occurrence> inOrder, int day) {
    return !inOrder.isEmpty() && inOrder.get(0).day() <= day;
  }

  /** The last such day up to {@code day} that is known in detail, or {@link #NEVER}. */
  static int lastSeen(History history, int day) {
    int last = NEVER;
    for (Contact contact : history.contacts()) {
      if (contact.day() <= day && contact.isSeenInPerson()) {
        last = Math.max(last, contact.day());
      }
    }
    for (Visit visit : history.visits()) {
      if (visit.day() <= day && visit.fact().discharge() != Fact.Discharge.LEFT_BEFORE_ASSESSMENT) {
        last = Math.max(last, visit.day());
      }
    }
    for (SchoolWeek week : history.schoolWeeks()) {
      if (week.day() <= day && week.fact().present() > 0) {
        last = Math.max(last, week.day());
      }
    }
    return last;
  }
}

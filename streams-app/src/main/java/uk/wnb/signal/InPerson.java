package uk.wnb.signal;

import java.util.List;
import java.util.function.Predicate;
import uk.wnb.history.Contact;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Occurrence;
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
        || !EmergencyVisits.attendances(history, Window.upTo(day)).isEmpty();
  }

  private static boolean hasBegun(List<? extends Occurrence> inOrder, int day) {
    return !inOrder.isEmpty() && inOrder.get(0).day() <= day;
  }

  /** The last such day up to {@code day} that is known in detail, or {@link #NEVER}. */
  static int lastSeen(History history, int day) {
    int inCare = last(history.contacts(), day, Contact::isSeenInPerson);
    int inEmergency = last(history.visits(), day,
        visit -> visit.fact().discharge() != Fact.Discharge.LEFT_BEFORE_ASSESSMENT);
    int atSchool = last(history.schoolWeeks(), day, week -> week.fact().present() > 0);
    return Math.max(inCare, Math.max(inEmergency, atSchool));
  }

  private static <T extends Occurrence> int last(List<T> inOrder, int day, Predicate<T> isSeeing) {
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      T one = inOrder.get(i);
      if (one.day() <= day && isSeeing.test(one)) {
        return one.day();
      }
    }
    return NEVER;
  }
}

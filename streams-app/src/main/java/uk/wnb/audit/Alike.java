package uk.wnb.audit;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Event;
import uk.wnb.history.History;
import uk.wnb.history.Window;

/**
 * What counts for the same before and after an event, and so need not be counted at all: most of what lies around it.
 *
 * @param contacts unless not brought, since what became of the next appointment counts with them
 * @param firstOfMonth the first appointments of their months on either side
 * @param bookings without an outcome
 */
record Alike(List<Contact> contacts, List<Contact> firstOfMonth, List<Event> bookings) {
  /** Where the child itself may be described otherwise. */
  static final Alike NOTHING = new Alike(List.of(), List.of(), List.of());

  static Alike of(History before, History after, Window window) {
    return new Alike(common(settled(before, window), settled(after, window)),
        common(firstOfMonth(before, window), firstOfMonth(after, window)),
        common(before.unended(window), after.unended(window)));
  }

  private static <T> List<T> common(List<T> some, List<T> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return List.of();
    }
    List<T> common = new ArrayList<>(some);
    common.retainAll(others);
    return common;
  }

  private static List<Contact> settled(History history, Window window) {
    List<Contact> settled = new ArrayList<>();
    for (Contact contact : history.contacts()) {
      if (window.contains(contact.day()) && !contact.outcome().isWasNotBrought()) {
        settled.add(contact);
      }
    }
    return settled;
  }

  /** Of months that lie in {@code window} from their first day. */
  static List<Contact> firstOfMonth(History history, Window window) {
    List<Contact> first = new ArrayList<>();
    int known = Integer.MIN_VALUE;
    for (Contact contact : history.contacts()) {
      if (window.contains(contact.day()) && contact.isOfferedAppointment() && contact.day() < history.rulesEndOn()) {
        int month = Months.firstDay(contact.day());
        if (month != known && window.contains(month)) {
          first.add(contact);
        }
        known = month;
      }
    }
    return first;
  }
}

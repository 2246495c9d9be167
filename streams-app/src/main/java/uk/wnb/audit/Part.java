package uk.wnb.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Event;
import uk.wnb.history.History;
import uk.wnb.history.Window;

/**
 * What of a history counts in a window of days. Held against the same of what is known after an event, most of it
 * counts for the same, and so need not be counted at all.
 *
 * @param contacts that occur in it
 * @param firstOfMonth the first appointments of those months that lie in it from their first day
 * @param bookings without an outcome
 */
record Part(List<Contact> contacts, List<Contact> firstOfMonth, List<Event> bookings) {
  /**
   * Of one day by what tells slices apart: times of day are not always told, and the order is to be the same always.
   */
  private static final Comparator<Contact> EARLIER = Comparator.comparingInt(Contact::day)
      .thenComparing(Contact::source).thenComparing(Contact::specialty).thenComparing(Contact::setting)
      .thenComparing(contact -> contact.particulars().first());
  /** To be held against where the child itself may be described otherwise. */
  static final Part NOTHING = new Part(List.of(), List.of(), List.of());

  static Part of(History history, Window window) {
    List<Contact> contacts = contacts(history, window);
    return new Part(contacts, firstOfMonth(history, contacts, window), history.unended(window));
  }

  private static List<Contact> contacts(History history, Window window) {
    List<Contact> contacts = new ArrayList<>();
    for (Contact contact : history.contacts()) {
      if (window.contains(contact.day())) {
        contacts.add(contact);
      }
    }
    return contacts;
  }

  private static List<Contact> firstOfMonth(History history, List<Contact> contacts, Window window) {
    List<Contact> first = new ArrayList<>();
    int until = history.rulesEndOn();
    for (Contact contact : contacts) {
      if (contact.isOfferedAppointment() && contact.day() < until) {
        int month = Months.firstDay(contact.day());
        if (window.contains(month)) {
          addFirst(contact, month, first);
        }
      }
    }
    return first;
  }

  private static void addFirst(Contact contact, int month, List<Contact> first) {
    int last = first.size() - 1;
    if (last < 0 || Months.firstDay(first.get(last).day()) != month) {
      first.add(contact);
    } else if (EARLIER.compare(contact, first.get(last)) < 0) {
      first.set(last, contact);
    }
  }

  /**
   * Whether {@code contact} counts for the same here: not when not brought, since what became of the next one counts
   * too.
   */
  boolean settles(Contact contact) {
    return !contact.outcome().isWasNotBrought() && contacts.contains(contact);
  }
}

package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import uk.wnb.history.Contact;
import uk.wnb.history.History;
import uk.wnb.history.Window;

/** What the signals on appointments share. */
final class Contacts {
  private Contacts() {
  }

  /** Appointments in {@code window} that were offered to the family: codes 2, 3, 5, 6 and 7, in order. */
  static List<Contact> offered(History history, Window window) {
    return offered(history, window, contact -> true);
  }

  /** Those of them that {@code wanted} picks. */
  static List<Contact> offered(History history, Window window, Predicate<Contact> wanted) {
    List<Contact> result = new ArrayList<>();
    for (Contact contact : history.contacts()) {
      if (contact.isOfferedAppointment() && window.contains(contact.day()) && wanted.test(contact)) {
        result.add(contact);
      }
    }
    return result;
  }
}

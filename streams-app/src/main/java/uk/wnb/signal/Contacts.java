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
    return in(history.contacts(), window, Contact::isOfferedAppointment);
  }

  /** Those of them that the child was not brought to (codes 3, 7 and 2). */
  static List<Contact> notBrought(History history, Window window) {
    return notBrought(history, window, contact -> true);
  }

  /** Those of these that {@code wanted} picks. Of most children there are few, so this is quick. */
  static List<Contact> notBrought(History history, Window window, Predicate<Contact> wanted) {
    return in(history.notBrought(), window, wanted);
  }

  private static List<Contact> in(List<Contact> contacts, Window window, Predicate<Contact> wanted) {
    if (contacts.isEmpty()) {
      return List.of();
    }
    List<Contact> result = new ArrayList<>();
    for (Contact contact : contacts) {
      if (window.contains(contact.day()) && wanted.test(contact)) {
        result.add(contact);
      }
    }
    return result;
  }
}

package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.History;
import uk.wnb.history.Window;

/** What the signals on appointments share. */
final class Contacts {
  private Contacts() {
  }

  /** Appointments in {@code window} that were offered to the family: codes 2, 3, 5, 6 and 7, in order. */
  static List<Contact> offered(History history, Window window) {
    List<Contact> result = new ArrayList<>();
    for (Contact contact : history.contacts()) {
      if (contact.isOfferedAppointment() && window.contains(contact.day())) {
        result.add(contact);
      }
    }
    return result;
  }
}

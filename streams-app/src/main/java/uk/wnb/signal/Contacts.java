package uk.wnb.signal;

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
    return Picked.of(history.contacts(), contact -> window.contains(contact.day()) && contact.isOfferedAppointment());
  }

  /** Those of them that the child was not brought to (codes 3, 7 and 2). */
  static List<Contact> notBrought(History history, Window window) {
    return Picked.of(history.notBrought(), contact -> window.contains(contact.day()));
  }
}

package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.History;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;

/**
 * The last months up to the day of a {@link View}, and what lies in them of what signals count most. Many look back for
 * equally long, so each list is put together once for all of them; they only read it.
 */
final class Lately {
  private final History history;
  private final Window window;
  private List<Contact> offered;
  private List<Contact> notBrought;
  private List<Visit> unplanned;

  Lately(History history, Window window) {
    this.history = history;
    this.window = window;
  }

  /** The days that are meant. */
  Window window() {
    return window;
  }

  /** Appointments that were offered to the family: codes 2, 3, 5, 6 and 7, in order. */
  List<Contact> offered() {
    if (offered == null) {
      offered = Contacts.offered(history, window);
    }
    return offered;
  }

  /** Those of them that the child was not brought to (codes 3, 7 and 2). */
  List<Contact> notBrought() {
    if (notBrought == null) {
      notBrought = Contacts.notBrought(history, window);
    }
    return notBrought;
  }

  /** Visits to A&amp;E in order, each once, planned returns left out. */
  List<Visit> unplanned() {
    if (unplanned == null) {
      unplanned = EmergencyVisits.unplanned(history, window);
    }
    return unplanned;
  }
}

package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.History;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;

/** What the signals on A&amp;E share: visits in a window, planned returns left out. */
final class EmergencyVisits {
  private EmergencyVisits() {
  }

  static List<Visit> unplanned(History history, Window window) {
    return Picked.of(history.visits(), visit -> !visit.fact().planned() && window.contains(visit.day()));
  }
}

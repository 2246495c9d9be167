package uk.wnb.signal;

import java.util.List;
import java.util.function.Predicate;
import uk.wnb.history.History;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;

/** What the signals on A&amp;E share: which visits count, planned returns left out. */
final class EmergencyVisits {
  private EmergencyVisits() {
  }

  /** Visits in {@code window}, each once, to however many departments the child was sent. */
  static List<Visit> unplanned(History history, Window window) {
    return Picked.of(history.visits(),
        visit -> visit.isUnplanned() && !visit.isSentOn() && window.contains(visit.day()));
  }

  /**
   * Those in {@code window} with something new of a kind: an injury that several departments saw, or one again, counts
   * once, by the first record that tells of it.
   */
  static List<Visit> occasions(History history, Window window, Predicate<Visit> kind) {
    return Picked.of(history.visits(), visit -> visit.isUnplanned() && window.contains(visit.day())
        && kind.test(visit) && visit.isFirst(kind));
  }

  /** Whatever any department told of in {@code window}, each record by itself. */
  static List<Visit> attendances(History history, Window window) {
    return Picked.of(history.visits(), visit -> visit.isUnplanned() && window.contains(visit.day()));
  }
}

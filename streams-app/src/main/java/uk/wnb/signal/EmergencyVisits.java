package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import uk.wnb.history.History;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;

/** What the signals on A&amp;E share: visits in a window, planned returns left out. */
final class EmergencyVisits {
  private EmergencyVisits() {
  }

  static List<Visit> unplanned(History history, Window window, Predicate<Visit> which) {
    if (history.visits().isEmpty()) {
      return List.of();
    }
    List<Visit> result = new ArrayList<>();
    for (Visit visit : history.visits()) {
      if (!visit.fact().planned() && window.contains(visit.day()) && which.test(visit)) {
        result.add(visit);
      }
    }
    return result;
  }
}

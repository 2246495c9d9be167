package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.EventId;

/** What joint signals mean by a pattern of appointments not kept: that one of the signals on it sees something. */
final class Pattern {
  private static final List<String> SIGNALS = List.of("W2", "W3", "W4", "W5");

  private Pattern() {
  }

  /** Whether any of them sees something as of the day of {@code view}. */
  static boolean isSeen(View view) {
    // Each is asked, not just the first that sees something: the day on which any of them may change counts.
    boolean seen = false;
    for (String signal : SIGNALS) {
      seen |= view.finding(signal) != null;
    }
    return seen;
  }

  /** {@code own}, then what makes the pattern, each once. */
  static List<EventId> evidence(View view, List<EventId> own) {
    List<EventId> all = new ArrayList<>(own);
    for (String signal : SIGNALS) {
      Finding finding = view.finding(signal);
      if (finding != null) {
        finding.evidence().stream().filter(id -> !all.contains(id)).forEach(all::add);
      }
    }
    return all;
  }
}

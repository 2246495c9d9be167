package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.List;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Change;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.policy.Tier;

/** What of an alert both implementations must agree on. */
record Said(Change change, Tier tier, List<String> signals, List<String> evidence, LocalDate asOf, int episode) {
  static Said of(Alert alert) {
    return new Said(alert.change(), alert.tier(), alert.signals(),
        alert.evidence().stream().map(EventId::toString).toList(), Days.date(alert.asOf()), alert.episode());
  }
}

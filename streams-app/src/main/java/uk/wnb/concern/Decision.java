package uk.wnb.concern;

import java.util.List;
import uk.wnb.history.Applied;

/**
 * What came of one event or tick.
 *
 * @param child what is kept now; the same object when nothing changed
 * @param verdict what the event did to the history; null for a tick
 * @param alerts what somebody should see, in order; most often empty
 * @param ratesChanged whether the rates are others than before
 */
public record Decision(Child child, Applied.Verdict verdict, List<Alert> alerts, boolean ratesChanged) {
}

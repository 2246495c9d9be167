package uk.wnb.concern;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Days;
import uk.wnb.signal.Finding;
import uk.wnb.signal.Reading;

/**
 * What some signals see.
 *
 * @param findings in the order of the catalogue
 * @param recheckOn the first day on which one of them may say something else by itself, or {@link Days#NEVER}
 */
record Sight(List<Finding> findings, int recheckOn) {
  static Sight of(List<Reading> readings) {
    List<Finding> findings = new ArrayList<>();
    int recheckOn = Days.NEVER;
    for (Reading reading : readings) {
      recheckOn = Math.min(recheckOn, reading.recheckOn());
      if (reading.finding() != null) {
        findings.add(reading.finding());
      }
    }
    return new Sight(findings, recheckOn);
  }
}

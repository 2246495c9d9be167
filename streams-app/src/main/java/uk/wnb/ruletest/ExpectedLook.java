package uk.wnb.ruletest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.wnb.signal.Finding;

/**
 * What a case expects to be seen in the evening of a day.
 *
 * @param child NHS number
 * @param on the day
 * @param sees the signals with a finding, in any order
 * @param counts numbers of their findings
 */
public record ExpectedLook(String child, LocalDate on, List<String> sees, Counts counts) {
  public ExpectedLook {
    sees = sees.stream().sorted().toList();
  }

  /** How {@code findings} differ. */
  List<String> differences(List<Finding> findings) {
    List<String> differences = new ArrayList<>();
    List<String> seen = findings.stream().map(Finding::signal).sorted().toList();
    if (!seen.equals(sees)) {
      differences.add(sees + " expected, " + seen + " seen");
    }
    differences.addAll(counts.differences(findings));
    return differences.stream().map(difference -> "look on " + on + ": " + difference).toList();
  }
}

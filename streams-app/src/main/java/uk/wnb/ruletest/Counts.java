package uk.wnb.ruletest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.wnb.signal.Count;
import uk.wnb.signal.Finding;

/**
 * Numbers expected of findings: for each signal the value of some of its counts.
 *
 * @param bySignal by catalogue id, then by the name of the count
 */
record Counts(Map<String, Map<String, Integer>> bySignal) {
  static final Counts NONE = new Counts(Map.of());

  /** Those of {@code block}, such as {@code {W3: {not brought: 3}}}; none when it is null. */
  static Counts of(Block block) {
    if (block == null) {
      return NONE;
    }
    Map<String, Map<String, Integer>> bySignal = new TreeMap<>();
    for (String signal : block.keys()) {
      Block counts = block.block(signal);
      Map<String, Integer> values = new TreeMap<>();
      counts.keys().forEach(name -> values.put(name, counts.count(name, 0)));
      bySignal.put(signal, values);
    }
    return new Counts(bySignal);
  }

  /** What {@code findings} say otherwise, one text for each count. */
  List<String> differences(List<Finding> findings) {
    List<String> differences = new ArrayList<>();
    bySignal.forEach((signal, counts) -> counts.forEach((name, expected) -> {
      Integer found = value(findings, signal, name);
      if (!expected.equals(found)) {
        differences.add(signal + " " + name + " " + expected + " expected, " + (found == null ? "none" : found)
            + " found");
      }
    }));
    return differences;
  }

  private static Integer value(List<Finding> findings, String signal, String name) {
    return findings.stream().filter(finding -> finding.signal().equals(signal))
        .flatMap(finding -> finding.counts().stream()).filter(count -> count.name().equals(name))
        .map(Count::value).findFirst().orElse(null);
  }
}

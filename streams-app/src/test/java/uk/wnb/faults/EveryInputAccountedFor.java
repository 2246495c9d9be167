package uk.wnb.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.wnb.topology.Topics;

/**
 * Every record of an input topic stands either in the log, once, or in one dead letter that says where it stands; and
 * set aside is exactly what was sent to be. Nothing else is in the log.
 *
 * <p>Valid: sent a b!, log a, letter of b. Invalid: log a a; log a and no letter; two letters of b; a letter of a.
 */
final class EveryInputAccountedFor implements Guarantee {
  private static final String LOG = Topics.CHILD_EVENTS.name();

  @Override
  public List<String> violations(Evidence evidence) {
    List<String> wrong = new ArrayList<>();
    Map<String, Set<Long>> aside = new TreeMap<>();
    Map<String, Integer> reasons = new TreeMap<>();
    for (Evidence.Letter letter : evidence.letters()) {
      if (!aside.computeIfAbsent(letter.source(), source -> new HashSet<>()).add(letter.offset())) {
        wrong.add("two dead letters of " + letter.source() + "@" + letter.offset());
      }
      reasons.merge(letter.source().startsWith(LOG) ? LOG : letter.reason(), 1, Integer::sum);
    }
    compareReasons(evidence, reasons, wrong);
    Set<String> sources = new HashSet<>(evidence.sent().keySet());
    sources.addAll(evidence.accepted().keySet());
    sources.forEach(source -> compare(source, evidence, aside.getOrDefault(source, Set.of()), wrong));
    return wrong;
  }

  private static void compareReasons(Evidence evidence, Map<String, Integer> reasons, List<String> wrong) {
    Map<String, Integer> expected = new TreeMap<>(evidence.flawed());
    if (evidence.refused() > 0) {
      expected.put(LOG, evidence.refused());
    }
    if (!reasons.equals(expected)) {
      wrong.add("set aside " + reasons + " where it should be " + expected);
    }
  }

  private static void compare(String source, Evidence evidence, Set<Long> aside, List<String> wrong) {
    Map<Long, Integer> missing = new TreeMap<>();
    for (Evidence.Input input : evidence.sent().getOrDefault(source, List.of())) {
      if (!aside.contains(input.offset())) {
        missing.merge(input.digest(), 1, Integer::sum);
      }
    }
    evidence.accepted().getOrDefault(source, List.of()).forEach(digest -> missing.merge(digest, -1, Integer::sum));
    int lost = missing.values().stream().filter(count -> count > 0).mapToInt(count -> count).sum();
    int doubled = -missing.values().stream().filter(count -> count < 0).mapToInt(count -> count).sum();
    if (lost > 0 || doubled > 0) {
      wrong.add(source + ": " + lost + " records lost on the way to the log, " + doubled + " doubled");
    }
  }
}

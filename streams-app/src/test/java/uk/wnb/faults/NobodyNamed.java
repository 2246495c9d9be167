package uk.wnb.faults;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** No NHS number stands in what the instances logged, whatever was done to them. */
final class NobodyNamed implements Guarantee {
  private static final Pattern TEN_DIGITS = Pattern.compile("(?=([0-9]{10}))");

  @Override
  public List<String> violations(Evidence evidence) {
    return evidence.named().stream().map(child -> "the log names " + child).toList();
  }

  /**
   * Those of {@code children}, NHS numbers, that stand in {@code logged}, within longer numbers too. The text is gone
   * through once: there are tens of thousands of children, and many kills log much.
   */
  static List<String> namesIn(String logged, List<String> children) {
    Set<String> numbers = TEN_DIGITS.matcher(logged).results().map(NobodyNamed::number).collect(Collectors.toSet());
    return children.stream().filter(numbers::contains).toList();
  }

  private static String number(MatchResult ten) {
    return ten.group(1);
  }
}

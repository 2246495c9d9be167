package uk.wnb.topology;

import java.util.List;
import java.util.stream.IntStream;

/** NHS numbers of the 999 range, which is never issued, each with a right check digit. */
public final class SyntheticChildren {
  private static final int PREFIX = 999_000_000;
  private static final int NOT_POSSIBLE = 10;

  private SyntheticChildren() {
  }

  /** The first {@code count} of them, the same on every run; at most 900,000. */
  public static List<String> first(int count) {
    return IntStream.range(1, 1_000_000).map(i -> PREFIX + i).filter(nine -> checkDigit(nine) != NOT_POSSIBLE)
        .limit(count).mapToObj(nine -> nine + "" + checkDigit(nine)).toList();
  }

  private static int checkDigit(int nine) {
    int sum = 0;
    int rest = nine;
    for (int weight = 2; weight <= 10; weight++) {
      sum += weight * (rest % 10);
      rest /= 10;
    }
    return (11 - sum % 11) % 11;
  }
}

package uk.wnb.history;

/**
 * A span of days: after {@code after}, up to and including {@code to}.
 *
 * @param after the last day that is not in it
 * @param to the last day that is
 */
public record Window(int after, int to) {
  private static final int BEGINNING = Integer.MIN_VALUE;

  /** The {@code months} calendar months that end with {@code day}. */
  public static Window ofMonths(int months, int day) {
    return new Window(Days.minusMonths(day, months), day);
  }

  /** Everything up to and including {@code day}. */
  public static Window upTo(int day) {
    return new Window(BEGINNING, day);
  }

  /** Whether {@code day} lies in it. */
  public boolean contains(int day) {
    return day > after && day <= to;
  }

  /** The first day that lies in it. */
  public int from() {
    return after == BEGINNING ? BEGINNING : after + 1;
  }
}

package uk.wnb.simulate;

/** NHS numbers of the range 999, which is never issued, each with a right check digit, in ascending order. */
public final class NhsNumbers {
  /**
   * How many there are: those to which no check digit belongs are left out, and the last, whose digits are all equal.
   */
  public static final int MOST = 909_090;

  private static final int LAST = 999_999_998;
  private static final int NOT_POSSIBLE = 10;

  private int nine = 999_000_000;

  /**
   * The next one.
   *
   * @throws IllegalStateException when there are no more
   */
  public String next() {
    int digit = NOT_POSSIBLE;
    while (digit == NOT_POSSIBLE) {
      nine++;
      if (nine > LAST) {
        throw new IllegalStateException("there are no more than " + MOST + " numbers in the range 999");
      }
      digit = checkDigit(nine);
    }
    return nine + "" + digit;
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

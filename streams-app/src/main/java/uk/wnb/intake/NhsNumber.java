package uk.wnb.intake;

import java.util.regex.Pattern;

/** The check on an NHS number: ten digits, of which the last follows from the others by modulus 11. */
public final class NhsNumber {
  private static final int LENGTH = 10;
  private static final Pattern PRINTED = Pattern.compile("[0-9]{3} [0-9]{3} [0-9]{4}");

  private NhsNumber() {
  }

  /**
   * {@code text} without the spaces with which people print it, as in 999 000 0018; any other text as it is. For what
   * people write: programs that send events send ten digits.
   */
  public static String unspaced(String text) {
    return PRINTED.matcher(text).matches() ? text.replace(" ", "") : text;
  }

  /** Whether {@code text} can be an NHS number; ten equal digits pass the sum but are never issued. Null is not one. */
  public static boolean isValid(String text) {
    if (text == null || text.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    boolean varied = false;
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      varied |= c != text.charAt(0);
      sum += (LENGTH - i) * (c - '0');
    }
    // The check digit has weight 1, so a right one makes the whole sum a multiple of 11; a sum that would ask for
    // a check digit of 10 cannot be completed by any digit.
    return varied && sum % 11 == 0;
  }
}

package uk.wnb.audit;

import java.util.function.IntPredicate;

/**
 * Lets nothing into a slice but codes of the form that the dimension has. What a source writes where a code belongs may
 * be anything, a name or an NHS number too; then it is not known.
 */
final class Codes {
  private static final int NHS_NUMBER_LENGTH = 10;

  private Codes() {
  }

  /** 3 to 10 letters and digits, but not ten digits. */
  static String organisation(String code) {
    return orNotKnown(code, isCode(code, 3, 10) && !(code.length() == NHS_NUMBER_LENGTH && isNumber(code)));
  }

  static String specialty(String code) {
    return orNotKnown(code, isCode(code, 2, 3));
  }

  static String decile(String code) {
    return orNotKnown(code, code.equals("10") || code.length() == 1 && code.charAt(0) != '0' && isNumber(code));
  }

  /** Of sex or ethnicity. */
  static String category(String code) {
    return orNotKnown(code, isCode(code, 1, 3));
  }

  private static String orNotKnown(String code, boolean isOne) {
    return isOne ? code : Dimension.NOT_KNOWN;
  }

  private static boolean isCode(String text, int shortest, int longest) {
    return text.length() >= shortest && text.length() <= longest
        && isAll(text, c -> isDigit(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
  }

  private static boolean isNumber(String text) {
    return isAll(text, Codes::isDigit);
  }

  private static boolean isAll(String text, IntPredicate which) {
    for (int i = 0; i < text.length(); i++) {
      if (!which.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}

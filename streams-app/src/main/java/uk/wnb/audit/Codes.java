package uk.wnb.audit;

import java.util.regex.Pattern;

/**
 * Lets nothing into a slice but codes of the form that the dimension has. What a source writes where a code belongs may
 * be anything, a name or an NHS number too; then it is not known.
 */
final class Codes {
  private static final Pattern ORGANISATION = Pattern.compile("(?![0-9]{10})[A-Z0-9]{3,10}");
  private static final Pattern SPECIALTY = Pattern.compile("[A-Z0-9]{2,3}");
  private static final Pattern DECILE = Pattern.compile("[1-9]|10");
  private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9]{1,3}");

  private Codes() {
  }

  static String organisation(String code) {
    return orNotKnown(ORGANISATION, code);
  }

  static String specialty(String code) {
    return orNotKnown(SPECIALTY, code);
  }

  static String decile(String code) {
    return orNotKnown(DECILE, code);
  }

  /** Of sex or ethnicity. */
  static String category(String code) {
    return orNotKnown(SHORT, code);
  }

  private static String orNotKnown(Pattern form, String code) {
    return form.matcher(code).matches() ? code : Dimension.NOT_KNOWN;
  }
}

package uk.wnb.audit.report;

import java.util.Locale;

/** Numbers as they are printed. */
final class Numbers {
  private Numbers() {
  }

  /** With one decimal place; what is worked out of rounded counts is no more exact than that. */
  static String perCent(double ratio) {
    return String.format(Locale.ROOT, "%.1f", 100 * ratio);
  }

  /** From one ratio to another, in per cent. */
  static String range(double from, double to) {
    return perCent(from) + " to " + perCent(to);
  }

  /** One number where both ends are printed alike. */
  static String between(double least, double most) {
    return perCent(least).equals(perCent(most)) ? perCent(least) : range(least, most);
  }

  static String perThousand(double ratio) {
    return String.format(Locale.ROOT, "%.1f", 1000 * ratio);
  }

  static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** Without a decimal place that says nothing. */
  static String tick(double value) {
    return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value).replaceAll("0+$", "");
  }
}

package uk.wnb.audit.disclosure;

/**
 * One published count as a part of another, made from the rounded numbers only.
 *
 * @param part of {@code whole}
 */
public record Share(Published part, Published whole) {
  private static final long ONE_DECIMAL_FROM = 4_000;

  /** Whether one of the counts is too small to be told. */
  public boolean isWithheld() {
    return part.isWithheld() || whole.isWithheld();
  }

  /** Whether it can be told: neither count withheld, and something to be a part of. */
  public boolean isKnown() {
    return !isWithheld() && whole.value() > 0;
  }

  /**
   * The ratio of the rounded counts.
   *
   * @throws IllegalStateException when it is not {@link #isKnown}
   */
  public double ratio() {
    if (!isKnown()) {
      throw new IllegalStateException("not known");
    }
    return (double) part.value() / whole.value();
  }

  /**
   * How far at most the ratio of the exact counts lies from {@link #ratio}, because each was rounded.
   *
   * @throws IllegalStateException when it is not {@link #isKnown}
   */
  public double rounding() {
    return Math.min(1, (double) part.most() / whole.least()) - ratio();
  }

  /** In per cent: one decimal place where the whole is 4,000 or more, else none; empty when it is of nothing. */
  public String text() {
    if (isWithheld()) {
      return "*";
    }
    if (whole.value() == 0) {
      return "";
    }
    long perMille = (2_000 * part.value() + whole.value()) / (2 * whole.value());
    long perCent = (200 * part.value() + whole.value()) / (2 * whole.value());
    return whole.value() >= ONE_DECIMAL_FROM ? perMille / 10 + "." + perMille % 10 : Long.toString(perCent);
  }
}

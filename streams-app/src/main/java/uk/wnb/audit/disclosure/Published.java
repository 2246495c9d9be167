package uk.wnb.audit.disclosure;

/**
 * A count as it may be published below national level, by the rule of the Hospital Episode Statistics since September
 * 2018: 1 to 7 is withheld and written {@code *}, 0 is shown, everything else is rounded to the nearest 5.
 */
public final class Published {
  /** The largest count that is withheld. */
  static final int WITHHELD_UP_TO = 7;
  private static final int NEAREST = 5;
  private static final String WITHHELD = "*";

  private final long rounded;

  private Published(long rounded) {
    this.rounded = rounded;
  }

  /**
   * What may be said of {@code count}.
   *
   * @throws IllegalArgumentException when it is negative: then something is missing from what was summed
   */
  static Published of(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("a count is negative, so the deltas it is the sum of are not complete");
    }
    return new Published(count == 0 ? 0 : count <= WITHHELD_UP_TO ? -1 : (count + NEAREST / 2) / NEAREST * NEAREST);
  }

  /** Whether it is too small to be told. */
  public boolean isWithheld() {
    return rounded < 0;
  }

  /**
   * The rounded count, 0 or at least 10.
   *
   * @throws IllegalStateException when it is withheld
   */
  public long value() {
    if (isWithheld()) {
      throw new IllegalStateException("withheld");
    }
    return rounded;
  }

  /** The least that the exact count can be: 0 for 0, 1 when it is withheld, else what is rounded up to it. */
  public long least() {
    return isWithheld() ? 1 : rounded == 0 ? 0 : rounded - NEAREST / 2;
  }

  /** The most that the exact count can be: 0 for 0, 7 when it is withheld, else what is rounded down to it. */
  public long most() {
    return isWithheld() ? WITHHELD_UP_TO : rounded == 0 ? 0 : rounded + NEAREST / 2;
  }

  /** As it is printed. */
  public String text() {
    return isWithheld() ? WITHHELD : Long.toString(rounded);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Published published && rounded == published.rounded;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(rounded);
  }

  @Override
  public String toString() {
    return text();
  }
}

package uk.wnb.backtest;

/** Age in completed years, as figures are told. */
public enum AgeBand {
  INFANT("under 1", 1), TODDLER("1 to 4", 5), CHILD("5 to 10", 11), YOUNG_TEENAGER("11 to 15", 16),
  TEENAGER("16 and 17", Integer.MAX_VALUE), NOT_KNOWN("not known", 0);

  private static final int MONTHS = 12;

  private final String words;
  private final int below;

  AgeBand(String words, int below) {
    this.words = words;
    this.below = below;
  }

  /** The band of {@code months} of age, -1 when the birth is not known. */
  static AgeBand of(int months) {
    if (months < 0) {
      return NOT_KNOWN;
    }
    int band = 0;
    while (months / MONTHS >= values()[band].below) {
      band++;
    }
    return values()[band];
  }

  /** Such as {@code 1 to 4}. */
  public String words() {
    return words;
  }
}

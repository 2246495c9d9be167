package uk.wnb.history;

/** The windows over which rates are published. */
public enum RateWindow {
  /** The 12 calendar months that end with the day. */
  LAST_12_MONTHS("12m") {
    @Override
    public Window endingOn(int day) {
      return Window.ofMonths(12, day);
    }
  },
  /** The 24 calendar months that end with the day. */
  LAST_24_MONTHS("24m") {
    @Override
    public Window endingOn(int day) {
      return Window.ofMonths(24, day);
    }
  },
  /** All that is known, older years included. */
  LIFETIME("lifetime") {
    @Override
    public Window endingOn(int day) {
      return Window.upTo(day);
    }
  };

  private final String label;

  RateWindow(String label) {
    this.label = label;
  }

  /** The span of days as of {@code day}. */
  public abstract Window endingOn(int day);

  /** The name it is published under. */
  public String label() {
    return label;
  }
}

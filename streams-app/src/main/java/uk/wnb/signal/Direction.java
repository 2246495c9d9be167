package uk.wnb.signal;

/** Where a burden is going, when enough has happened to say so. */
enum Direction {
  RISING("rising"), STEADY("steady"), FALLING("falling"),
      UNSAID("too little has happened to say whether it rises or falls");

  private final String words;

  Direction(String words) {
    this.words = words;
  }

  /** From {@code before} to {@code now}: another direction than steady takes {@code percent} more or less. */
  static Direction of(int before, int now, int percent) {
    if (now > before && 100L * now >= (100L + percent) * before) {
      return RISING;
    }
    return before > now && 100L * before >= (100L + percent) * now ? FALLING : STEADY;
  }

  /** As it stands in a sentence. */
  String words() {
    return words;
  }
}

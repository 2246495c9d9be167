package uk.wnb.policy;

/** How soon somebody should look. The order is from quiet to loud, and part of the stored form. */
public enum Tier {
  /** Worth knowing; no date by itself. */
  INFO,
  /** To be reviewed by the safeguarding team. */
  REVIEW,
  /** To be looked at the next working day. */
  URGENT;

  /** The tier that is {@code tiers} quieter, {@link #INFO} where there is none. */
  public Tier quieter(int tiers) {
    return values()[Math.max(0, ordinal() - tiers)];
  }

  /** The louder of two. */
  public static Tier max(Tier one, Tier other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}

package uk.wnb.policy;

/**
 * Working days within which somebody should look.
 *
 * @param info for INFO
 * @param review for REVIEW
 * @param urgent for URGENT
 * @param vulnerable at most, of a child in a vulnerable situation
 */
public record DueDays(int info, int review, int urgent, int vulnerable) {
  static DueDays of(Settings settings) {
    return new DueDays(settings.integer("due-info", 1, 60), settings.integer("due-review", 1, 60),
        settings.integer("due-urgent", 1, 60), settings.integer("due-vulnerable", 1, 60));
  }

  /** Working days for {@code tier}, of a child in a vulnerable situation or not. */
  public int days(Tier tier, boolean isVulnerable) {
    return isVulnerable ? Math.min(days(tier), vulnerable) : days(tier);
  }

  private int days(Tier tier) {
    return switch (tier) {
      case INFO -> info;
      case REVIEW -> review;
      case URGENT -> urgent;
    };
  }
}

package uk.wnb.policy;

/**
 * How a concern is kept.
 *
 * @param quietMonths calendar months without any finding after which a concern stands down
 * @param infoDueDays working days within which an INFO alert asks to be looked at
 * @param reviewDueDays the same for REVIEW
 * @param urgentDueDays the same for URGENT
 * @param vulnerableDueDays working days within which any alert of a child in a vulnerable situation asks to be looked
 *     at, where its tier gives longer
 */
public record ConcernPolicy(int quietMonths, int infoDueDays, int reviewDueDays, int urgentDueDays,
    int vulnerableDueDays) {
  static ConcernPolicy of(Settings settings) {
    return new ConcernPolicy(settings.integer("quiet", 1, 60), settings.integer("due-info", 1, 60),
        settings.integer("due-review", 1, 60), settings.integer("due-urgent", 1, 60),
        settings.integer("due-vulnerable", 1, 60));
  }

  /** Working days for {@code tier}, of a child in a vulnerable situation or not. */
  public int dueDays(Tier tier, boolean vulnerable) {
    return vulnerable ? Math.min(dueDays(tier), vulnerableDueDays) : dueDays(tier);
  }

  private int dueDays(Tier tier) {
    return switch (tier) {
      case INFO -> infoDueDays;
      case REVIEW -> reviewDueDays;
      case URGENT -> urgentDueDays;
    };
  }
}

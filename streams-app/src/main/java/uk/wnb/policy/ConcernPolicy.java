package uk.wnb.policy;

/**
 * How a concern is kept.
 *
 * @param quietMonths calendar months without any finding after which a concern stands down
 * @param infoDueDays working days within which an INFO alert asks to be looked at
 * @param reviewDueDays the same for REVIEW
 * @param urgentDueDays the same for URGENT
 */
public record ConcernPolicy(int quietMonths, int infoDueDays, int reviewDueDays, int urgentDueDays) {
  static ConcernPolicy of(Settings settings) {
    return new ConcernPolicy(settings.integer("quiet", 1, 60), settings.integer("due-info", 1, 60),
        settings.integer("due-review", 1, 60), settings.integer("due-urgent", 1, 60));
  }

  /** Working days for {@code tier}. */
  public int dueDays(Tier tier) {
    return switch (tier) {
      case INFO -> infoDueDays;
      case REVIEW -> reviewDueDays;
      case URGENT -> urgentDueDays;
    };
  }
}

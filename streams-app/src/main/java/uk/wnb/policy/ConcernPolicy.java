package uk.wnb.policy;

/**
 * How a concern is kept.
 *
 * @param quietMonths calendar months without any finding after which a concern stands down that has not recovered
 * @param due by when somebody should look
 * @param review what a review does, and for how long
 * @param ladder whose an alert is that nobody looks at
 * @param publishesShadow whether what signals in shadow see is published, as alerts of a change of its own; else it is
 *     counted only
 */
public record ConcernPolicy(int quietMonths, DueDays due, ReviewPolicy review, Ladder ladder,
    boolean publishesShadow) {
  private enum Shadow { COUNTED, PUBLISHED }

  static ConcernPolicy of(Settings settings) {
    return new ConcernPolicy(settings.integer("quiet", 1, 60), DueDays.of(settings), ReviewPolicy.of(settings),
        Ladder.of(settings), settings.word("shadow", Shadow.class) == Shadow.PUBLISHED);
  }

  ConcernPolicy withoutLadder() {
    return new ConcernPolicy(quietMonths, due, review, ladder.still(), publishesShadow);
  }
}

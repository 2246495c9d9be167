package uk.wnb.simulate;

/** Draws the course that a family takes. One that begins late in these days may have its end behind them. */
final class Courses {
  private static final int DAYS_A_MONTH = 30;
  private static final int DAYS_A_YEAR = 365;
  private static final int TEN_THOUSAND = 10_000;

  private final Span days;
  private final int drifting;
  private final int recovering;
  private final int shortest;
  private final int longest;
  private final int recoversAfter;
  private final int heightAfter;
  private final int busy;
  private final int barred;
  private final int barredMonths;
  private final int oneChildWeeks;
  private final int otherChildrenWeeks;

  Courses(Parameters parameters, Span days) {
    this.days = days;
    drifting = parameters.get("courses", "drifting", 0, 1000);
    recovering = parameters.get("courses", "recovering", 0, 1000);
    shortest = parameters.get("courses", "shortest-drift", 1, 120) * DAYS_A_MONTH;
    longest = parameters.get("courses", "longest-drift", 1, 120) * DAYS_A_MONTH;
    recoversAfter = parameters.get("courses", "recovers-after", 1, 120) * DAYS_A_MONTH;
    heightAfter = parameters.get("courses", "height-after", 1, 120) * DAYS_A_MONTH;
    busy = parameters.perMille("care", "busy-families");
    barred = parameters.perMille("barriers", "families");
    barredMonths = parameters.get("barriers", "months", 1, 60) * DAYS_A_MONTH;
    oneChildWeeks = parameters.get("courses", "one-child-weeks", 1, 52);
    otherChildrenWeeks = parameters.get("courses", "other-children-weeks", 1, 52);
  }

  /**
   * The course of a family that has a child under 18 in {@code childhood}. One that would begin before the first is
   * born, or end after the last has grown up, is not taken: nobody could see it in any record.
   */
  Course draw(Dice dice, Span childhood) {
    Course drawn = draw(dice);
    return drawn.isWithin(childhood) ? drawn : Course.STEADY;
  }

  /** A rate per year becomes the share of families that ever begin: in these days or in the longest course before. */
  private Course draw(Dice dice) {
    Span begins = new Span(days.from() - longest, days.to());
    double years = begins.days() / (double) DAYS_A_YEAR;
    double at = dice.fraction() * TEN_THOUSAND;
    int from = dice.between(begins.from(), begins.to() - 1);
    at -= drifting * years;
    if (at < 0) {
      return new Course(Course.Kind.DRIFTING, from, from + dice.between(shortest, longest), heightAfter);
    }
    at -= recovering * years;
    if (at < 0) {
      return new Course(Course.Kind.RECOVERING, from, from + dice.about(recoversAfter), heightAfter);
    }
    at -= 10 * barred * years;
    if (at < 0) {
      return new Course(Course.Kind.BARRIER, from, from + dice.about(barredMonths), 1);
    }
    return at < 10 * busy ? Course.BUSY : Course.STEADY;
  }

  /** Weeks between the appointments of a child whose family drifts. */
  int weeks(boolean first) {
    return first ? oneChildWeeks : otherChildrenWeeks;
  }
}

package uk.wnb.simulate;

import uk.wnb.history.Days;

/** Draws what social care knows of a family, and needs that a child has. */
final class Situations {
  private static final int DAYS_A_YEAR = 365;
  private static final Span NEVER = new Span(Days.NEVER, Days.NEVER);

  private final Span days;
  private final int protectionPlan;
  private final int planWhileDrifting;
  private final int inNeed;
  private final int lookedAfter;
  private final int additionalNeed;
  private final Gradient by;

  Situations(Parameters parameters, Span days, double[] shares) {
    this.days = days;
    protectionPlan = parameters.perMille("situations", "protection-plan");
    planWhileDrifting = parameters.perMille("situations", "plan-while-drifting");
    inNeed = parameters.perMille("situations", "in-need");
    lookedAfter = parameters.perMille("situations", "looked-after");
    additionalNeed = parameters.perMille("situations", "additional-need");
    by = new Gradient(parameters.get("situations", "deprivation-ratio", 10, 100), shares);
  }

  /** The days on which the children of a family are on a protection plan, most often none. */
  Span plan(Dice dice, int decile, Course course) {
    if (course.kind() == Course.Kind.DRIFTING && dice.chance(planWhileDrifting)) {
      return new Span((course.from() + course.to()) / 2, course.to() + DAYS_A_YEAR);
    }
    return aYear(dice, protectionPlan * by.of(decile));
  }

  /** The days on which a family is in need, apart from its plan and its looked-after children; most often none. */
  Span inNeed(Dice dice, int decile) {
    return aYear(dice, (inNeed - protectionPlan - lookedAfter) * by.of(decile));
  }

  /** A year at whose any moment {@code perMille} of families are in it. */
  private Span aYear(Dice dice, double perMille) {
    Span begins = new Span(days.from() - DAYS_A_YEAR, days.to());
    if (!dice.chance(perMille * begins.days() / DAYS_A_YEAR)) {
      return NEVER;
    }
    int from = dice.between(begins.from(), begins.to() - 1);
    return new Span(from, from + DAYS_A_YEAR);
  }

  /** The day from which a need is known, in the second to fourth year of life. */
  int needFrom(Dice dice, int decile, int birth) {
    return dice.chance(additionalNeed * by.of(decile)) ? birth + dice.between(DAYS_A_YEAR,
        4 * DAYS_A_YEAR) : Days.NEVER;
  }

  int lookedAfterFrom(Dice dice, int decile) {
    return dice.chance(lookedAfter * by.of(decile)) ? dice.between(days.from() - 2 * DAYS_A_YEAR,
        days.to()) : Days.NEVER;
  }
}

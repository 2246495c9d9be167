package uk.wnb.simulate;

/** Visits of the health visitor: those that every family is offered, and more to a family that drifts. */
final class HomeVisits {
  private static final int[] OFFERED = {12, 49, 365, 820};
  private static final int WEEK = 7;
  private static final int FIVE_YEARS = 5 * 365;

  private final int seen;
  private final int weeksWhileDrifting;

  HomeVisits(Parameters parameters) {
    seen = parameters.perMille("home-visits", "seen");
    weeksWhileDrifting = parameters.get("home-visits", "weeks-while-drifting", 1, 52);
  }

  void live(Family family, Family.Member child, Dice dice, Records records) {
    for (int after : OFFERED) {
      visit(child, child.birth() + after, dice, records);
    }
    Course course = family.course();
    if (course.drifts()) {
      int until = Math.min(Math.min(course.to(), child.birth() + FIVE_YEARS), child.span().to());
      int begins = Math.max(Math.max(course.from(), child.birth()), child.span().from());
      for (int day = begins + dice.about(weeksWhileDrifting * WEEK); day < until;) {
        visit(child, day, dice, records);
        day += dice.about(weeksWhileDrifting * WEEK);
      }
    }
  }

  private void visit(Family.Member child, int day, Dice dice, Records records) {
    if (child.span().contains(day)) {
      boolean found = dice.chance(seen);
      int at = records.inHours(day);
      records.add("attendance", child.nhsNumber(), "ZZC01", records.nextRecord(), at, records.evening(at),
          found ? "5" : "3", "", "home", "", "seen=" + found);
    }
  }
}

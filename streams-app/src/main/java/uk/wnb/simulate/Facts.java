package uk.wnb.simulate;

import uk.wnb.history.Days;

/** Dated facts about a family's children: who they are, what social care knows, needs, moves, barriers. */
final class Facts {
  private static final int DAYS_A_YEAR = 365;
  private static final String GP = "ZZG01";
  private static final String AUTHORITY = "ZZL01";

  private final int moves;
  private final int barriersRecorded;
  private final Span days;

  Facts(Parameters parameters, Span days) {
    moves = parameters.perMille("families", "moves");
    barriersRecorded = parameters.perMille("barriers", "recorded");
    this.days = days;
  }

  void live(Family family, Dice dice, Records records) {
    boolean recorded = family.course().kind() == Course.Kind.BARRIER && dice.chance(barriersRecorded);
    int movesOn = dice.chance(moves * days.days() / (double) DAYS_A_YEAR)
        ? dice.between(days.from(), days.to() - 1) : Days.NEVER;
    for (Family.Member child : family.children()) {
      person(family, child, records);
      spans(family, child, records);
      if (recorded) {
        barrier(family.course(), child, records);
      }
      if (child.span().contains(movesOn)) {
        records.fact(child.nhsNumber(), GP, "move", movesOn, "area=ZZL01");
      }
    }
  }

  private static void person(Family family, Family.Member child, Records records) {
    String who = child.nhsNumber();
    records.fact(who, GP, "birth", child.birth(), "");
    records.fact(who, GP, "household", child.birth(), "household=" + family.id());
    records.fact(who, GP, "sex", child.birth(), "value=" + (child.girl() ? 2 : 1));
    records.fact(who, GP, "ethnicity", child.birth(), "value=" + family.ethnicity());
    records.fact(who, GP, "deprivation", child.birth(), "decile=" + family.decile());
  }

  private static void spans(Family family, Family.Member child, Records records) {
    String who = child.nhsNumber();
    until(who, "child-protection-plan", family.plan(), child, "category=neglect", records);
    until(who, "child-in-need", family.inNeed(), child, "", records);
    if (child.lookedAfterFrom() < child.span().to()) {
      records.fact(who, AUTHORITY, "looked-after", Math.max(child.birth(), child.lookedAfterFrom()), "");
    }
    if (child.needFrom() < child.span().to()) {
      records.fact(who, AUTHORITY, "additional-need", child.needFrom(), "need=ehcp");
    }
  }

  private static void until(String who, String fact, Span span, Family.Member child, String detail, Records records) {
    Span held = new Span(Math.max(span.from(), child.birth()), span.to());
    if (!held.within(child.span()).isEmpty()) {
      records.factUntil(who, AUTHORITY, fact, held, detail);
    }
  }

  private static void barrier(Course course, Family.Member child, Records records) {
    if (child.span().contains(course.from())) {
      records.fact(child.nhsNumber(), "ZZC01", "barrier-open", course.from(), "reason=transport");
      if (child.span().contains(course.to())) {
        records.fact(child.nhsNumber(), "ZZC01", "barrier-resolved", course.to(), "reason=transport");
      }
    }
  }
}

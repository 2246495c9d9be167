package uk.wnb.simulate;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import uk.wnb.history.Days;

/** Weekly sums of a child's sessions at school, where the school sends them. */
final class School {
  private static final int WEEK = 7;
  private static final int SESSIONS = 10;
  private static final int FROM_MONTHS = 54;
  private static final int TO_MONTHS = 16 * 12;
  private static final String HOLIDAYS = " 1 8 14 15 22 30 31 32 33 34 35 43 52 53 ";

  private final int atHeight;
  private final int authorisedUsually;
  private final int authorisedWhileDrifting;

  School(Parameters parameters) {
    atHeight = parameters.perMille("school", "absence-while-drifting");
    authorisedUsually = parameters.perMille("school", "authorised");
    authorisedWhileDrifting = parameters.perMille("school", "authorised-while-drifting");
  }

  void live(Family family, Family.Member child, Dice dice, Records records) {
    if (!family.schoolSends()) {
      return;
    }
    int monday = child.span().from() + Math.floorMod(4 - child.span().from(), WEEK);
    for (; monday + WEEK <= child.span().to(); monday += WEEK) {
      int months = child.monthsOn(monday);
      if (months >= FROM_MONTHS && months < TO_MONTHS && isTerm(Days.date(monday))) {
        week(family, child, monday, dice, records);
      }
    }
  }

  private static boolean isTerm(LocalDate monday) {
    return !HOLIDAYS.contains(" " + monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " ");
  }

  private void week(Family family, Family.Member child, int monday, Dice dice, Records records) {
    double height = family.course().height(monday);
    double missed = family.absence() + Math.max(0, atHeight - family.absence()) * height;
    int authorised = 0;
    int unauthorised = 0;
    for (int day = 0; day < SESSIONS; day += 2) {
      if (dice.chance(missed)) {
        if (dice.chance(height > 0 ? authorisedWhileDrifting : authorisedUsually)) {
          authorised += 2;
        } else {
          unauthorised += 2;
        }
      }
    }
    int at = monday * 24 * 60;
    records.add("education", child.nhsNumber(), "ZZS01", records.nextRecord(), at, records.evening(at + 4 * 24 * 60),
        "school", "", "", "", "possible=" + SESSIONS + ";present=" + (SESSIONS - authorised - unauthorised)
            + ";authorised=" + authorised + ";unauthorised=" + unauthorised);
  }
}

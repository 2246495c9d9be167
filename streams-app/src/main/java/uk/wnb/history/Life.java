package uk.wnb.history;

import java.util.List;

/**
 * What the dated facts that stand say of a child's life, whatever the day.
 *
 * @param circumstances all of them, in order of their beginning
 * @param birth the day of birth, {@link Days#NEVER} if unknown
 * @param adultFrom the 18th birthday, {@link Days#NEVER} if unknown
 * @param rulesEndOn the first day on which no rule applies any more, {@link Days#NEVER} if unknown
 * @param successor the NHS number that has replaced the child's, as last said; null when none has
 */
record Life(List<Circumstance> circumstances, int birth, int adultFrom, int rulesEndOn, String successor) {
  /** 18 years; who was born on 29 February comes of age on 1 March where the year has no such day. */
  private static final int ADULT_AT_MONTHS = 18 * 12;

  static Life of(List<Circumstance> circumstances) {
    int birth = firstDay(circumstances, Fact.ContextType.BIRTH);
    int adultFrom = birth == Days.NEVER ? Days.NEVER : Days.leavesWindow(birth, ADULT_AT_MONTHS);
    int rulesEndOn = Math.min(firstDay(circumstances, Fact.ContextType.DEATH), adultFrom);
    return new Life(circumstances, birth, adultFrom, rulesEndOn, successor(circumstances));
  }

  private static int firstDay(List<Circumstance> circumstances, Fact.ContextType type) {
    for (Circumstance circumstance : circumstances) {
      if (circumstance.type() == type) {
        return circumstance.day();
      }
    }
    return Days.NEVER;
  }

  private static String successor(List<Circumstance> circumstances) {
    String successor = null;
    for (Circumstance circumstance : circumstances) {
      if (circumstance.type() == Fact.ContextType.NHS_NUMBER_REPLACED) {
        successor = circumstance.fact().value();
      }
    }
    return successor;
  }
}

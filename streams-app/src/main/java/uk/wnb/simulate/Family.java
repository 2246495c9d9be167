package uk.wnb.simulate;

import java.util.List;

/**
 * A family as it was made.
 *
 * @param id its household
 * @param decile of deprivation, 1 the most deprived
 * @param ethnicity code of the national ethnic category
 * @param course the course that it takes
 * @param notBrought appointments of a thousand that are missed when nothing is out of the ordinary
 * @param cancelled the same for those that the family cancels
 * @param emergencies how many times as many A&amp;E attendances as on average
 * @param absence sessions of a thousand that are missed at school
 * @param schoolSends whether the school sends weekly sums
 * @param plan the days on a child protection plan, empty for none
 * @param inNeed the days on which its children are in need, empty for none
 * @param children those who are under 18 at some time of the simulation
 */
record Family(String id, int decile, String ethnicity, Course course, double notBrought, double cancelled,
    double emergencies, double absence, boolean schoolSends, Span plan, Span inNeed, List<Member> children) {

  /**
   * A child.
   *
   * @param nhsNumber invented, of the range 999
   * @param birth its day
   * @param span the days on which it is told of: from birth or the beginning, to 18 or the end
   * @param girl the recorded sex
   * @param needFrom the day from which an additional need is known, NEVER for none
   * @param lookedAfterFrom the day from which it is looked after, NEVER for none
   * @param weeksBetween appointments that go on and on, so many weeks apart; 0 for none
   */
  record Member(String nhsNumber, int birth, Span span, boolean girl, int needFrom, int lookedAfterFrom,
      int weeksBetween) {
    int monthsOn(int day) {
      return (day - birth) * 12 / 365;
    }
  }
}

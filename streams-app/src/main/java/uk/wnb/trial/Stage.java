package uk.wnb.trial;

import java.util.Map;
import uk.wnb.simulate.Truth;

/**
 * What a trial is held on.
 *
 * @param truths what is true of each child, by NHS number
 * @param children how many live in the simulated area at a time
 * @param begins its first day
 * @param from the first day that is counted: what comes before is the detector getting to know the children
 * @param to the last day
 * @param area how many children live in the area that figures are told for
 */
public record Stage(Map<String, Truth> truths, int children, int begins, int from, int to, int area) {
  private static final double DAYS_A_WEEK = 7;
  private static final double DAYS_A_YEAR = 365.25;

  boolean counts(int day) {
    return day >= from && day <= to;
  }

  /** {@code count} in the days that are counted, as so many a week in the whole area. */
  double weekly(int count) {
    return count / ((to - from + 1) / DAYS_A_WEEK) * area / children;
  }

  /** How many years {@code share} of the children have lived, together, in the days that are counted. */
  double childYears(double share) {
    return share * children * (to - from + 1) / DAYS_A_YEAR;
  }
}

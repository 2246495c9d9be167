package uk.wnb.audit.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An XmR chart by the rules of NHS England's Making Data Count, as the package NHSRplotthedots of the NHS-R Community
 * codes them: mean, limits at 2.66 mean moving ranges, and four signs of special cause.
 *
 * @param points in order of time
 */
public record XmrChart(List<Point> points) {
  private static final double LIMIT = 2.66;
  private static final double NEAR = 2 * LIMIT / 3;
  /** A moving range as large as this many mean ones is not a usual one, and is left out of their mean. */
  private static final double UNUSUAL_RANGE = 3.267;
  private static final int RUN = 7;

  /** A sign of special cause. */
  public enum Sign {
    /** The point lies outside the limits. */
    OUTSIDE_LIMITS,
    /** It is one of seven or more in a row on one side of the mean. */
    ONE_SIDE,
    /** It is one of seven or more in a row that rise, or fall. */
    TREND,
    /** It and another of three in a row on its side lie in the outer third before the limit. */
    TWO_OF_THREE
  }

  /** One value with the mean and the limits of its part of the chart. */
  public record Point(double value, double mean, double lower, double upper, Set<Sign> signs) {
  }

  /** The chart of exact {@code values}. */
  public static XmrChart of(double[] values, int... rebased) {
    return of(values, new double[values.length], rebased);
  }

  /**
   * The chart of {@code values} that were rounded: a point lies outside the limits only when it does however it was
   * rounded.
   *
   * @param rounding how far at most each value lies from the exact one
   * @param rebased places at which a new mean and new limits begin, because something is known to have changed there;
   *     in ascending order, none for one chart
   */
  public static XmrChart of(double[] values, double[] rounding, int... rebased) {
    List<Point> points = new ArrayList<>();
    int from = 0;
    for (int end : ends(values.length, rebased)) {
      points.addAll(part(Arrays.copyOfRange(values, from, end), Arrays.copyOfRange(rounding, from, end)));
      from = end;
    }
    return new XmrChart(List.copyOf(points));
  }

  private static int[] ends(int length, int[] rebased) {
    int[] ends = Arrays.copyOf(rebased, rebased.length + 1);
    ends[rebased.length] = length;
    return ends;
  }

  private static List<Point> part(double[] values, double[] rounding) {
    double mean = Arrays.stream(values).average().orElse(0);
    double range = meanMovingRange(values);
    double lower = mean - LIMIT * range;
    double upper = mean + LIMIT * range;
    List<Set<Sign>> signs = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      boolean outside = values[i] + rounding[i] < lower || values[i] - rounding[i] > upper;
      signs.add(outside ? EnumSet.of(Sign.OUTSIDE_LIMITS) : EnumSet.noneOf(Sign.class));
    }
    markRuns(sides(values, mean), RUN, Sign.ONE_SIDE, signs);
    markRuns(steps(values), RUN - 1, Sign.TREND, signs);
    markTwoOfThree(values, mean, range, signs);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(new Point(values[i], mean, lower, upper, signs.get(i)));
    }
    return points;
  }

  private static double meanMovingRange(double[] values) {
    double[] ranges = new double[Math.max(0, values.length - 1)];
    Arrays.setAll(ranges, i -> Math.abs(values[i + 1] - values[i]));
    double all = Arrays.stream(ranges).average().orElse(0);
    return Arrays.stream(ranges).filter(range -> range < UNUSUAL_RANGE * all).average().orElse(0);
  }

  private static int[] sides(double[] values, double mean) {
    return Arrays.stream(values).mapToInt(value -> (int) Math.signum(value - mean)).toArray();
  }

  private static int[] steps(double[] values) {
    int[] steps = new int[Math.max(0, values.length - 1)];
    Arrays.setAll(steps, i -> (int) Math.signum(values[i + 1] - values[i]));
    return steps;
  }

  /** Marks the points of every {@code length} equal directions in a row; between n steps lie n + 1 points. */
  private static void markRuns(int[] directions, int length, Sign sign, List<Set<Sign>> signs) {
    int pointsOfARun = length + signs.size() - directions.length;
    for (int from = 0; from + length <= directions.length; from++) {
      int first = directions[from];
      if (first != 0 && Arrays.stream(directions, from, from + length).allMatch(direction -> direction == first)) {
        signs.subList(from, from + pointsOfARun).forEach(point -> point.add(sign));
      }
    }
  }

  private static void markTwoOfThree(double[] values, double mean, double range, List<Set<Sign>> signs) {
    int[] sides = sides(values, mean);
    for (int from = 0; from + 3 <= values.length; from++) {
      boolean oneSide = Math.abs(sides[from] + sides[from + 1] + sides[from + 2]) == 3;
      List<Integer> near = new ArrayList<>();
      for (int i = from; i < from + 3; i++) {
        double distance = Math.abs(values[i] - mean);
        if (distance > NEAR * range && distance <= LIMIT * range) {
          near.add(i);
        }
      }
      if (oneSide && near.size() >= 2) {
        near.forEach(i -> signs.get(i).add(Sign.TWO_OF_THREE));
      }
    }
  }
}

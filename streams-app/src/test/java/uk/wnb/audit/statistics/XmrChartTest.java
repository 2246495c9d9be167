package uk.wnb.audit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import uk.wnb.audit.statistics.XmrChart.Point;
import uk.wnb.audit.statistics.XmrChart.Sign;

/**
 * Means and limits are held against a second implementation, ten lines of Python over the formula of the method (mean;
 * mean moving range without ranges of 3.267 times their mean or more; limits 2.66 of it either side); signs against the
 * description of the rules.
 */
class XmrChartTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final double[] QUIET = {9.1, 8.7, 9.4, 9.0, 8.8, 9.3, 9.2, 8.9, 9.6, 9.1, 8.6, 9.5, 9.0, 9.3};

  @Test
  void meanAndLimits() {
    Point point = XmrChart.of(QUIET).points().get(0);
    assertThat(point.mean()).isCloseTo(9.107142857142858, EXACT);
    assertThat(point.lower()).isCloseTo(7.879450549450549, EXACT);
    assertThat(point.upper()).isCloseTo(10.334835164835166, EXACT);
    assertThat(XmrChart.of(QUIET).points()).allSatisfy(each -> assertThat(each.signs()).isEmpty());
  }

  @Test
  void aRangeThatIsNotAUsualOneIsLeftOut() {
    double[] values = QUIET.clone();
    values[11] = 14.2;
    XmrChart chart = XmrChart.of(values);
    assertThat(chart.points().get(0).mean()).isCloseTo(9.442857142857143, EXACT);
    assertThat(chart.points().get(0).lower()).isCloseTo(8.330493506493506, EXACT);
    assertThat(chart.points().get(0).upper()).isCloseTo(10.55522077922078, EXACT);
    assertThat(marked(chart, Sign.OUTSIDE_LIMITS)).containsExactly(11);
  }

  @Test
  void sevenOnOneSideAreMarkedAndSixAreNot() {
    double[] six = {1, -1, 1, -1, 2, 1, 2, 1, 2, 1, -1, -3, -1, -4};
    assertThat(marked(XmrChart.of(six), Sign.ONE_SIDE)).isEmpty();
    double[] seven = {1, -1, 1, -1, 2, 1, 2, 1, 2, 1, 2, -5, -1, -4};
    assertThat(marked(XmrChart.of(seven), Sign.ONE_SIDE)).containsExactly(4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void aPointOnTheMeanEndsARun() {
    double[] values = {1, 1, 1, 0, 1, 1, 1, -6};
    assertThat(XmrChart.of(values).points().get(3).mean()).isZero();
    assertThat(marked(XmrChart.of(values), Sign.ONE_SIDE)).isEmpty();
  }

  @Test
  void sevenPointsThatRiseOrFallAreATrendAndSixAreNot() {
    double[] rising = {5, 9, 3, 4, 5, 6, 7, 8, 9, 2, 8};
    assertThat(marked(XmrChart.of(rising), Sign.TREND)).containsExactly(2, 3, 4, 5, 6, 7, 8);
    double[] falling = Arrays.stream(rising).map(value -> -value).toArray();
    assertThat(marked(XmrChart.of(falling), Sign.TREND)).containsExactly(2, 3, 4, 5, 6, 7, 8);
    assertThat(marked(XmrChart.of(new double[] {5, 9, 3, 4, 5, 6, 7, 8, 2, 8}), Sign.TREND)).isEmpty();
    assertThat(marked(XmrChart.of(new double[] {5, 9, 3, 4, 5, 5, 6, 7, 8, 2}), Sign.TREND)).isEmpty();
  }

  /** Moving ranges of 1 and 3 around 0: the mean range decides where the outer third begins. */
  @Test
  void twoOfThreeNearALimitOnOneSide() {
    double[] values = {0, 1, 0, 1, 0, -1, 0, -1, 0, 1, 2.3, 1.9, 2.4, 0, -1, 0, -1, -1, 0, -1, 0, -1.5};
    XmrChart chart = XmrChart.of(values);
    double near = chart.points().get(0).mean() + (chart.points().get(0).upper() - chart.points().get(0).mean()) * 2 / 3;
    assertThat(2.3).isGreaterThan(near);
    assertThat(marked(chart, Sign.OUTSIDE_LIMITS)).isEmpty();
    assertThat(marked(chart, Sign.TWO_OF_THREE)).contains(10, 12).hasSizeBetween(2, 3);
    values[12] = -2.4;
    values[11] = -1;
    assertThat(marked(XmrChart.of(values), Sign.TWO_OF_THREE)).isEmpty();
  }

  @Test
  void aRebasedChartHasLimitsOfItsOwnAndNoRunGoesThroughIt() {
    double[] values = new double[28];
    for (int i = 0; i < 14; i++) {
      values[i] = QUIET[i];
      values[14 + i] = QUIET[i] - 4;
    }
    assertThat(marked(XmrChart.of(values), Sign.ONE_SIDE)).hasSize(28);
    XmrChart rebased = XmrChart.of(values, 14);
    assertThat(marked(rebased, Sign.ONE_SIDE)).isEmpty();
    assertThat(rebased.points().get(13).mean()).isCloseTo(9.107142857142858, EXACT);
    assertThat(rebased.points().get(14).mean()).isCloseTo(5.107142857142858, EXACT);
  }

  /** 11.5 lies 0.53 above the upper limit of 10.97. */
  @Test
  void whatRestsOnRoundingAloneIsNotOutside() {
    double[] values = QUIET.clone();
    values[5] = 11.5;
    double[] rounding = new double[values.length];
    assertThat(marked(XmrChart.of(values, rounding), Sign.OUTSIDE_LIMITS)).containsExactly(5);
    rounding[5] = 0.5;
    assertThat(marked(XmrChart.of(values, rounding), Sign.OUTSIDE_LIMITS)).containsExactly(5);
    rounding[5] = 0.6;
    assertThat(marked(XmrChart.of(values, rounding), Sign.OUTSIDE_LIMITS)).isEmpty();
    assertThat(XmrChart.of(values, rounding).points().get(5).upper())
        .isEqualTo(XmrChart.of(values).points().get(5).upper());
    double[] mirrored = Arrays.stream(values).map(value -> -value).toArray();
    assertThat(marked(XmrChart.of(mirrored, rounding), Sign.OUTSIDE_LIMITS)).isEmpty();
    assertThat(marked(XmrChart.of(mirrored), Sign.OUTSIDE_LIMITS)).containsExactly(5);
  }

  @Test
  void noneOrOneValueIsAChartToo() {
    assertThat(XmrChart.of(new double[0]).points()).isEmpty();
    assertThat(XmrChart.of(new double[] {3}).points().get(0)).isEqualTo(
        new Point(3, 3, 3, 3, java.util.EnumSet.noneOf(Sign.class)));
  }

  private static int[] marked(XmrChart chart, Sign sign) {
    return IntStream.range(0,
        chart.points().size()).filter(i -> chart.points().get(i).signs().contains(sign)).toArray();
  }
}

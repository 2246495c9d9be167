package uk.wnb.audit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Held against the formulas in Python; Byar's limits of 10 also stand in public health tables, 4.79 and 18.39. */
class StandardisedTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final double[] EVENTS = {12, 40, 25};
  private static final double[] EXPOSED = {200, 500, 400};
  private static final double[] WHOLE = {3000, 4000, 5000};
  private static final double[] RATES = {150.0 / 3000, 360.0 / 4000, 300.0 / 5000};

  @Test
  void directly() {
    Standardised rate = Standardised.directly(EVENTS, EXPOSED, WHOLE);
    assertThat(rate.rate()).isCloseTo(0.06770833333333333, EXACT);
    assertThat(rate.lower()).isCloseTo(0.05207099999751584, EXACT);
    assertThat(rate.upper()).isCloseTo(0.08334566666915082, EXACT);
  }

  @Test
  void indirectly() {
    Standardised rate = Standardised.indirectly(77, EXPOSED, RATES, 810.0 / 12000);
    assertThat(rate.rate()).isCloseTo(0.06579113924050634, EXACT);
    assertThat(rate.lower()).isCloseTo(0.051919455711860296, EXACT);
    assertThat(rate.upper()).isCloseTo(0.08222869656205191, EXACT);
  }

  @Test
  void aGroupMadeUpLikeTheWholeKeepsItsRate() {
    assertThat(Standardised.directly(new double[] {15, 36, 30}, new double[] {300, 400, 500}, WHOLE).rate())
        .isCloseTo(81.0 / 1200, EXACT);
    assertThat(Standardised.indirectly(81, new double[] {300, 400, 500}, RATES, 810.0 / 12000).rate())
        .isCloseTo(81.0 / 1200, EXACT);
  }

  @Test
  void aStratumWithNobodyInItHasNoWeight() {
    assertThat(Standardised.directly(new double[] {0, 40}, new double[] {0, 500}, new double[] {3000, 4000}).rate())
        .isCloseTo(0.08, EXACT);
  }

  @Test
  void byarsLimits() {
    assertThat(Standardised.byarLower(10)).isCloseTo(4.787449913967564, EXACT);
    assertThat(Standardised.byarUpper(10)).isCloseTo(18.391458605756473, EXACT);
    assertThat(Standardised.byarLower(0)).isZero();
  }

  @Test
  void aRatioWithItsInterval() {
    RateRatio ratio = RateRatio.of(40, 5200, 150, 31000);
    assertThat(ratio.ratio()).isCloseTo(1.5897435897435899, EXACT);
    assertThat(ratio.lower()).isCloseTo(1.1216430191001707, EXACT);
    assertThat(ratio.upper()).isCloseTo(2.253198779018238, EXACT);
    assertThat(RateRatio.of(10, 100, 10, 100).ratio()).isEqualTo(1);
  }
}

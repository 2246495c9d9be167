package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.oracle.NaiveBeta;

class BetaTailTest {
  private static final double LIMIT = 0.25;

  /** The figures that the rule was chosen by, under a prior of 0.9 and 9.1 appointments; 3 of 3 is 0.6248. */
  @ParameterizedTest
  @CsvSource({"1, 1, 0.22", "2, 2, 0.43", "3, 3, 0.62", "3, 4, 0.56", "3, 6, 0.44", "4, 6, 0.67", "5, 8, 0.75",
      "6, 10, 0.81", "15, 21, 1.00"})
  void givesTheFiguresThatTheRuleWasChosenBy(int missed, int appointments, double probability) {
    assertThat(above(missed, appointments)).isEqualTo(probability, within(0.005));
  }

  @Test
  void isAlmostSureOf15Of21() {
    assertThat(above(15, 21)).isGreaterThan(0.9985);
  }

  /** For whole numbers a and b the tail is a binomial sum, which decimals give exactly. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 9", "3, 9", "12, 3", "20, 30", "1, 60", "60, 1", "40, 160"})
  void agreesWithTheExactBinomialSum(int a, int b) {
    for (String limit : new String[] {"0.01", "0.1", "0.25", "0.5", "0.75", "0.99"}) {
      assertThat(BetaTail.above(Double.parseDouble(limit), a, b)).as("limit %s", limit)
          .isEqualTo(binomial(new BigDecimal(limit), a, b), within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.9, 9.1", "0.9, 40.1", "2.5, 12.5", "20.9, 9.1", "8.3, 41.7", "1.1, 6.9"})
  void agreesWithNumericalIntegration(double a, double b) {
    for (double limit : new double[] {0.05, 0.25, 0.4, 0.6, 0.95}) {
      assertThat(BetaTail.above(limit, a, b)).as("limit %s", limit)
          .isEqualTo(NaiveBeta.above(limit, a, b), within(1e-9));
    }
  }

  @Test
  void fallsFromOneToNothingAsTheLimitRises() {
    double last = 1;
    for (double limit = 0.001; limit < 1; limit += 0.001) {
      double tail = BetaTail.above(limit, 3.9, 9.1);
      assertThat(tail).as("limit %s", limit).isBetween(0.0, last + 1e-12);
      last = tail;
    }
    assertThat(last).isLessThan(1e-6);
  }

  @Test
  void oneAndItsComplementAddUpToOne() {
    assertThat(BetaTail.above(0.3, 2.9, 11.1) + BetaTail.above(0.7, 11.1, 2.9)).isEqualTo(1, within(1e-13));
  }

  private static double above(int missed, int appointments) {
    return BetaTail.above(LIMIT, 0.9 + missed, 9.1 + appointments - missed);
  }

  /** P(Beta(a, b) &gt; p) = P(Binomial(a+b-1, p) &lt; a). */
  private static double binomial(BigDecimal p, int a, int b) {
    int n = a + b - 1;
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal ways = BigDecimal.ONE;
    for (int k = 0; k < a; k++) {
      sum = sum.add(ways.multiply(p.pow(k)).multiply(BigDecimal.ONE.subtract(p).pow(n - k)));
      ways = ways.multiply(BigDecimal.valueOf(n - k)).divide(BigDecimal.valueOf(k + 1L), MathContext.UNLIMITED);
    }
    return sum.doubleValue();
  }
}

package uk.wnb.signal;

/**
 * The probability that a Beta(a, b) rate exceeds a limit. Uses {@link StrictMath}, so that every machine gives the
 * same digits.
 */
final class BetaTail {
  private static final double[] STIRLING = {1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680};
  private static final double LARGE = 12;

  private BetaTail() {
  }

  /** P(rate &gt; {@code limit}) for 0 &lt; limit &lt; 1 and a, b &gt; 0. */
  static double above(double limit, double a, double b) {
    if (limit > a / (a + b)) {
      return upTo(1 - limit, b, a);
    }
    return 1 - upTo(limit, a, b);
  }

  /**
   * The regularised incomplete beta function by its series in {@code x}, all of whose terms are positive:
   * x^a (1-x)^b / (a B(a,b)) (1 + Σ Π (a+b+k)/(a+1+k) x^(n+1)).
   */
  private static double upTo(double x, double a, double b) {
    double term = 1;
    double sum = 1;
    for (int k = 0; term > sum * 1e-17; k++) {
      term *= x * (a + b + k) / (a + 1 + k);
      sum += term;
    }
    double logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
    return StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - logBeta) * sum / a;
  }

  /** Stirling's series, with the argument shifted up to where it is exact to 1e-13. */
  private static double logGamma(double x) {
    double shift = 0;
    double z = x;
    while (z < LARGE) {
      shift -= StrictMath.log(z);
      z += 1;
    }
    double series = 0;
    double power = z;
    for (double coefficient : STIRLING) {
      series += coefficient / power;
      power *= z * z;
    }
    return shift + (z - 0.5) * StrictMath.log(z) - z + 0.5 * StrictMath.log(2 * Math.PI) + series;
  }
}

package uk.wnb.simulate;

/**
 * How much more often something happens in the more deprived tenths, evenly from tenth to tenth and 1 on the average of
 * the families.
 */
final class Gradient {
  private static final int TENTHS = 10;

  private final double[] factors = new double[TENTHS];

  /**
   * A gradient.
   *
   * @param ratio tenths; how many times more often in the most deprived tenth than in the least
   * @param shares how many families live in each tenth, the most deprived first
   */
  Gradient(int ratio, double[] shares) {
    double mean = 0;
    double sum = 0;
    for (int i = 0; i < TENTHS; i++) {
      factors[i] = 1 + (ratio / 10.0 - 1) * (TENTHS - 1 - i) / (TENTHS - 1);
      mean += factors[i] * shares[i];
      sum += shares[i];
    }
    for (int i = 0; i < TENTHS; i++) {
      factors[i] *= sum / mean;
    }
  }

  /** The factor of {@code decile}, 1 the most deprived. */
  double of(int decile) {
    return factors[decile - 1];
  }
}

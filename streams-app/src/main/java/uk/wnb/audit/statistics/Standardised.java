package uk.wnb.audit.statistics;

/**
 * A rate as it would be if one group were made up like the whole.
 *
 * @param rate the standardised rate
 * @param lower of a 95 % interval
 * @param upper of a 95 % interval
 */
public record Standardised(double rate, double lower, double upper) {

  /**
   * Directly: the group's own rates, weighted by how much of the whole each stratum is. Strata in which the group has
   * nobody are left out of the weights.
   *
   * @param events of the group by stratum
   * @param exposed of the group by stratum
   * @param whole of all groups together by stratum
   */
  public static Standardised directly(double[] events, double[] exposed, double[] whole) {
    double weights = 0;
    double rate = 0;
    double variance = 0;
    for (int i = 0; i < events.length; i++) {
      if (exposed[i] > 0) {
        weights += whole[i];
        rate += whole[i] * events[i] / exposed[i];
        variance += whole[i] * whole[i] * events[i] / (exposed[i] * exposed[i]);
      }
    }
    double error = Funnel.Z95 * StrictMath.sqrt(variance) / weights;
    return new Standardised(rate / weights, Math.max(0, rate / weights - error), rate / weights + error);
  }

  /**
   * Indirectly: how the group's events compare with those expected at the rates of the whole, times the rate of the
   * whole. The interval is Byar's approximation.
   *
   * @param observed events of the group
   * @param exposed of the group by stratum
   * @param rates of the whole by stratum
   * @param overall rate of the whole
   */
  public static Standardised indirectly(double observed, double[] exposed, double[] rates, double overall) {
    double expected = 0;
    for (int i = 0; i < exposed.length; i++) {
      expected += exposed[i] * rates[i];
    }
    double scale = overall / expected;
    return new Standardised(observed * scale, byarLower(observed) * scale, byarUpper(observed) * scale);
  }

  static double byarLower(double observed) {
    return observed == 0 ? 0 : observed * cube(1 - 1 / (9 * observed) - Funnel.Z95 / (3 * StrictMath.sqrt(observed)));
  }

  static double byarUpper(double observed) {
    double more = observed + 1;
    return more * cube(1 - 1 / (9 * more) + Funnel.Z95 / (3 * StrictMath.sqrt(more)));
  }

  private static double cube(double value) {
    return value * value * value;
  }
}

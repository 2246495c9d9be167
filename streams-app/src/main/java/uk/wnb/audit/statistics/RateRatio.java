package uk.wnb.audit.statistics;

/**
 * How many times the rate of one group is that of another.
 *
 * @param ratio of the rates
 * @param lower of a 95 % interval, on the logarithm, of two Poisson counts
 * @param upper of a 95 % interval
 */
public record RateRatio(double ratio, double lower, double upper) {

  /** {@code events} of {@code exposed} against {@code otherEvents} of {@code otherExposed}; all are above 0. */
  public static RateRatio of(double events, double exposed, double otherEvents, double otherExposed) {
    double ratio = events / exposed / (otherEvents / otherExposed);
    double factor = StrictMath.exp(Funnel.Z95 * StrictMath.sqrt(1 / events + 1 / otherEvents));
    return new RateRatio(ratio, ratio / factor, ratio * factor);
  }
}

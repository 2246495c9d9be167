package uk.wnb.oracle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Upper tail of a beta distribution by Simpson's rule. The substitution t = u^10 takes away the pole that the density
 * has at nought when its first parameter is below 1.
 */
public final class NaiveBeta {
  private static final int INTERVALS = 4000;
  private static final int POWER = 10;
  private static final Map<Query, Double> KNOWN = new ConcurrentHashMap<>();

  private record Query(double limit, double alpha, double beta) {
  }

  private NaiveBeta() {
  }

  /** The probability that a Beta({@code alpha}, {@code beta}) variable lies above {@code limit}; neither below 1/10. */
  public static double above(double limit, double alpha, double beta) {
    return KNOWN.computeIfAbsent(new Query(limit, alpha, beta), NaiveBeta::integrate);
  }

  private static double integrate(Query query) {
    double cut = Math.pow(query.limit, 1.0 / POWER);
    double below = simpson(0, cut, query);
    double above = simpson(cut, 1, query);
    return above / (below + above);
  }

  private static double simpson(double from, double to, Query query) {
    double step = (to - from) / INTERVALS;
    double sum = density(from, query) + density(to, query);
    for (int i = 1; i < INTERVALS; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * density(from + i * step, query);
    }
    return sum * step / 3;
  }

  private static double density(double u, Query query) {
    return Math.pow(u, POWER * query.alpha - 1) * Math.pow(1 - Math.pow(u, POWER), query.beta - 1);
  }
}

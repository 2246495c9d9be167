package uk.wnb.simulate;

import java.util.SplittableRandom;

/** Chance, the same on every machine for the same seed: whole numbers from the generator, {@link StrictMath} beyond. */
final class Dice {
  private static final long SPREAD = 0x9e3779b97f4a7c15L;
  private static final int PER_MILLE = 1000;

  private final SplittableRandom random;

  /** The dice of one family, which owe nothing to those of the families before it. */
  Dice(long seed, long family) {
    random = new SplittableRandom(seed ^ (family + 1) * SPREAD);
  }

  /** True {@code perMille} times of a thousand. */
  boolean chance(double perMille) {
    return random.nextDouble() * PER_MILLE < perMille;
  }

  /** A number from {@code least} to {@code most}, each as likely. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** About {@code middle}, from half of it to half more. */
  int about(int middle) {
    return between(middle / 2, middle + middle / 2);
  }

  /** A number from 0 up to 1. */
  double fraction() {
    return random.nextDouble();
  }

  /** How many of something that happens {@code expected} times on average; fine for a few. */
  int count(double expected) {
    double limit = StrictMath.exp(-expected);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** Gamma distributed around 1, the more evenly the greater {@code shape} (Marsaglia and Tsang's method). */
  double gamma(double shape) {
    return gammaOfScaleOne(shape) / shape;
  }

  private double gammaOfScaleOne(double shape) {
    if (shape < 1) {
      return gammaOfScaleOne(shape + 1) * StrictMath.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = StrictMath.pow(1 + c * x, 3);
      if (v > 0 && StrictMath.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  private double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  /** Beta distributed with this mean and standard deviation, both per mille. */
  double beta(int mean, int deviation) {
    double m = mean / (double) PER_MILLE;
    double variance = StrictMath.pow(deviation / (double) PER_MILLE, 2);
    double size = m * (1 - m) / variance - 1;
    double one = gammaOfScaleOne(m * size);
    double other = gammaOfScaleOne((1 - m) * size);
    return PER_MILLE * one / (one + other);
  }
}

package uk.wnb.audit.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A funnel plot of proportions with 95 % and 99.8 % limits, wider where units differ by more than chance:
 * Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 2005, with winsorised
 * z-scores and the additive model. It asks which units differ; it is no league table.
 *
 * @param target the proportion of all units together
 * @param phi mean square of the winsorised z-scores; about 1 when units differ by chance alone
 * @param tau2 variance between units beyond chance, 0 when phi is not above 1
 * @param units in the order in which they were given
 */
public record Funnel(double target, double phi, double tau2, List<Unit> units) {
  /** Normal deviates of two-sided 95 % and 99.8 %. */
  static final double Z95 = 1.959963984540054;
  static final double Z998 = 3.090232306167813;
  /** A tenth of the units at either end are drawn in to the next, so that outliers do not hide themselves. */
  private static final int WINSORISED_PER_CENT = 10;

  /**
   * {@code part} of {@code whole}, which is above 0.
   *
   * @param rounding how far at most their proportion lies from the exact one; 0 when they are exact
   */
  public record Input(String name, double part, double whole, double rounding) {
  }

  /** One unit, and where it lies: outside limits only when it does however its numbers were rounded. */
  public record Unit(String name, double whole, double proportion, double rounding, Limits limits) {
    /** Whether it lies outside the 99.8 % limits. */
    public boolean isFarOut() {
      return proportion + rounding < limits.lower998() || proportion - rounding > limits.upper998();
    }

    /** Whether it lies outside the 95 % limits. */
    public boolean isOut() {
      return proportion + rounding < limits.lower95() || proportion - rounding > limits.upper95();
    }
  }

  /** Limits at one size, within 0 and 1. */
  public record Limits(double lower998, double lower95, double upper95, double upper998) {
  }

  /** The funnel of {@code inputs}, of which there is at least one. */
  public static Funnel of(List<Input> inputs) {
    double parts = inputs.stream().mapToDouble(Input::part).sum();
    double target = parts / inputs.stream().mapToDouble(Input::whole).sum();
    double[] z = inputs.stream().mapToDouble(input -> (input.part() / input.whole() - target)
        / standardError(target, input.whole())).toArray();
    double phi = Arrays.stream(winsorised(z)).map(score -> score * score).average().orElse(0);
    double tau2 = tau2(phi, inputs.stream()
        .mapToDouble(input -> 1 / square(standardError(target, input.whole()))).toArray());
    Funnel bare = new Funnel(target, phi, tau2, List.of());
    List<Unit> units = new ArrayList<>();
    for (Input input : inputs) {
      units.add(new Unit(input.name(), input.whole(), input.part() / input.whole(), input.rounding(),
          bare.limits(input.whole())));
    }
    return new Funnel(target, phi, tau2, List.copyOf(units));
  }

  /** The limits for a unit of size {@code whole}. */
  public Limits limits(double whole) {
    double spread = StrictMath.sqrt(square(standardError(target, whole)) + tau2);
    return new Limits(within(target - Z998 * spread), within(target - Z95 * spread), within(target + Z95 * spread),
        within(target + Z998 * spread));
  }

  private static double standardError(double target, double whole) {
    return target <= 0 || target >= 1 ? Double.MIN_NORMAL : StrictMath.sqrt(target * (1 - target) / whole);
  }

  static double[] winsorised(double[] z) {
    double[] sorted = z.clone();
    Arrays.sort(sorted);
    int cut = z.length * WINSORISED_PER_CENT / 100;
    double low = sorted[cut];
    double high = sorted[z.length - 1 - cut];
    return Arrays.stream(z).map(score -> Math.min(high, Math.max(low, score))).toArray();
  }

  /** Of DerSimonian and Laird, on the winsorised scores. */
  private static double tau2(double phi, double[] weights) {
    double sum = Arrays.stream(weights).sum();
    double squares = Arrays.stream(weights).map(Funnel::square).sum();
    double spread = weights.length * phi - (weights.length - 1);
    double scale = sum - squares / sum;
    return spread <= 0 || scale <= 0 ? 0 : spread / scale;
  }

  private static double square(double value) {
    return value * value;
  }

  private static double within(double proportion) {
    return Math.min(1, Math.max(0, proportion));
  }
}

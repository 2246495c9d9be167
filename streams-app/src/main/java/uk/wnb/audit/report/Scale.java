package uk.wnb.audit.report;

import java.util.ArrayList;
import java.util.List;

/** From values to pixels along one axis, with ticks at round values. */
final class Scale {
  private static final int MOST_TICKS = 7;

  private final double to;
  private final double pixelFrom;
  private final double pixelTo;
  private final double step;

  /** From 0 to a round value that is not below {@code largest}. */
  Scale(double largest, double pixelFrom, double pixelTo) {
    this.step = step(largest <= 0 ? 1 : largest);
    this.to = Math.ceil((largest <= 0 ? 1 : largest) / step) * step;
    this.pixelFrom = pixelFrom;
    this.pixelTo = pixelTo;
  }

  private static double step(double largest) {
    double step = 1e-6;
    double[] factors = {2, 2.5, 2};
    for (int i = 0; largest / step > MOST_TICKS; i++) {
      step *= factors[i % factors.length];
    }
    return step;
  }

  double at(double value) {
    double within = Math.min(to, Math.max(0, value));
    return pixelFrom + (pixelTo - pixelFrom) * within / to;
  }

  double to() {
    return to;
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step <= to * 1.0001; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}

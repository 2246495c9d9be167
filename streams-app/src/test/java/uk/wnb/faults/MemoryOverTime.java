package uk.wnb.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How much memory a process held while it was at work, and whether that grows. The first third is warm-up and does not
 * count: code is compiled, and caches fill up. Of the rest the slope is that of Theil and Sen, the median over all
 * pairs of samples: neither a peak, nor the up and down of work that is taken away and given back, passes for growth.
 */
final class MemoryOverTime {
  /** What may not be reached, in megabytes a minute. */
  static final double LIMIT = 1;
  private static final int FEWEST = 20;

  /** Megabytes held so many minutes after the beginning. */
  record Sample(double minute, double megabytes) {
  }

  private final List<Sample> samples;
  private final List<Sample> counted;

  /**
   * Of all samples, in order.
   *
   * @throws IllegalArgumentException when there are too few to say anything
   */
  MemoryOverTime(List<Sample> samples) {
    this.samples = List.copyOf(samples);
    double end = samples.isEmpty() ? 0 : samples.get(samples.size() - 1).minute();
    counted = samples.stream().filter(sample -> sample.minute() >= end / 3).toList();
    if (counted.size() < FEWEST) {
      throw new IllegalArgumentException(counted.size() + " samples after the warm-up say nothing");
    }
  }

  /** Megabytes a minute. */
  double slope() {
    List<Double> slopes = new ArrayList<>();
    for (Sample from : counted) {
      counted.stream().filter(to -> to.minute() > from.minute())
          .forEach(to -> slopes.add((to.megabytes() - from.megabytes()) / (to.minute() - from.minute())));
    }
    return median(slopes.stream().mapToDouble(Double::doubleValue));
  }

  /** Whether it grows by as much as it may not. */
  boolean grows() {
    return slope() >= LIMIT;
  }

  /** A table: the median of each minute, and what it comes to. */
  List<String> table() {
    List<String> lines = new ArrayList<>(List.of("minute  RSS MB"));
    int minutes = (int) Math.ceil(samples.get(samples.size() - 1).minute());
    IntStream.range(0, minutes).forEach(minute -> {
      double[] held = samples.stream().filter(sample -> (int) sample.minute() == minute)
          .mapToDouble(Sample::megabytes).toArray();
      if (held.length > 0) {
        lines.add(String.format(Locale.ROOT, "%6d  %6.1f", minute, median(DoubleStream.of(held))));
      }
    });
    lines.add(String.format(Locale.ROOT, "%+.2f MB a minute over %d samples of the last %.1f minutes; under %.0f holds",
        slope(), counted.size(), counted.get(counted.size() - 1).minute() - counted.get(0).minute(), LIMIT));
    return lines;
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}

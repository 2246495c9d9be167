package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Draws when reports come in: at once, late, twice, in any order, before or after the tick of their day. */
final class RandomDelivery {
  private final SplittableRandom random;
  private final LocalDate start;
  private final int days;
  private final int missedTicksPercent;

  RandomDelivery(SplittableRandom random, LocalDate start, int days) {
    this.random = random;
    this.start = start;
    this.days = days;
    missedTicksPercent = random.nextInt(8) == 0 ? random.nextInt(100) : 0;
  }

  /** The log: a tick for most days, and each report that was recorded by then at least once. */
  List<Step> steps(List<Report> reports) {
    TreeMap<LocalDate, List<Step>> byDay = new TreeMap<>();
    for (LocalDate day = start; !day.isAfter(start.plusDays(days)); day = day.plusDays(1)) {
      List<Step> steps = byDay.computeIfAbsent(day, key -> new ArrayList<>());
      if (random.nextInt(100) >= missedTicksPercent) {
        steps.add(new Step.Tick(day));
      }
    }
    reports.stream().filter(report -> !report.recordedOn().isAfter(byDay.lastKey().plusDays(1)))
        .forEach(report -> deliver(report, byDay));
    return byDay.values().stream().flatMap(List::stream).toList();
  }

  private void deliver(Report report, TreeMap<LocalDate, List<Step>> byDay) {
    do {
      LocalDate day = report.recordedOn().plusDays(delay());
      LocalDate known = day.isBefore(byDay.firstKey()) ? byDay.firstKey()
          : day.isAfter(byDay.lastKey()) ? byDay.lastKey() : day;
      List<Step> steps = byDay.get(known);
      steps.add(random.nextInt(steps.size() + 1), new Step.Arrival(report));
    } while (random.nextInt(8) == 0);
  }

  private int delay() {
    return switch (random.nextInt(10)) {
      case 0 -> random.nextInt(30);
      case 1 -> random.nextInt(200);
      case 2 -> -random.nextInt(3);
      default -> random.nextInt(2);
    };
  }
}

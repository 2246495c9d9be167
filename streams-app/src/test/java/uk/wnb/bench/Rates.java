package uk.wnb.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * One thing measured twice. Only like may be held against like: a JVM that has just started works several times slower
 * than the same one a minute later.
 *
 * @param fresh in a process that has just started, from its first record to its last: a backlog worked off once
 * @param warm when the process has done it for a while: what it can keep up
 */
record Rates(Rate fresh, Rate warm) {
  /** The middle ones of {@code several}, the fresh and the warm each for themselves; an odd number of them. */
  static Rates median(List<Rates> several) {
    return new Rates(median(several, Rates::fresh), median(several, Rates::warm));
  }

  private static Rate median(List<Rates> several, Function<Rates, Rate> which) {
    return several.stream().map(which).sorted(Comparator.comparingDouble(Rate::perSecond)).toList()
        .get(several.size() / 2);
  }

  @Override
  public String toString() {
    return String.format("fresh %s; warm %s", fresh, warm);
  }
}

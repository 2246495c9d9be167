package uk.wnb.oracle;

import java.util.function.Predicate;

/** Leaves out of a story all that a difference does not need. */
final class Shrinker {
  private Shrinker() {
  }

  /** The shortest story to be found by leaving out stretches of steps for which {@code differs} still holds. */
  static Story shrink(Story story, Predicate<Story> differs) {
    Story shortest = story;
    for (int stretch = story.steps().size() / 2; stretch > 0; stretch /= 2) {
      shortest = withoutStretches(shortest, stretch, differs);
    }
    return withoutStretches(shortest, 1, differs);
  }

  private static Story withoutStretches(Story story, int stretch, Predicate<Story> differs) {
    Story shortest = story;
    int from = 0;
    while (from < shortest.steps().size()) {
      Story shorter = shortest.without(from, Math.min(from + stretch, shortest.steps().size()));
      if (differs.test(shorter)) {
        shortest = shorter;
      } else {
        from += stretch;
      }
    }
    return shortest;
  }
}

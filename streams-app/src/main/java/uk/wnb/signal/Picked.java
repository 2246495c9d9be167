package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Picks some of a list. Done for every signal and event, so without the means of a stream. */
final class Picked {
  private Picked() {
  }

  /** Those of {@code all} that {@code wanted} picks, in the same order. */
  static <T> List<T> of(List<T> all, Predicate<? super T> wanted) {
    if (all.isEmpty()) {
      return List.of();
    }
    List<T> picked = new ArrayList<>();
    for (T one : all) {
      if (wanted.test(one)) {
        picked.add(one);
      }
    }
    return picked;
  }

  /** How many there are of those. */
  static <T> int count(List<T> all, Predicate<? super T> wanted) {
    int count = 0;
    for (T one : all) {
      count += wanted.test(one) ? 1 : 0;
    }
    return count;
  }
}

package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.wnb.history.Days;
import uk.wnb.history.Family;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.What;
import uk.wnb.history.Window;

/** What the signals on households share: the child and those it lives with, each by what is told of it. */
final class Siblings {
  private Siblings() {
  }

  /** The days of what {@code child} has of {@code what} in {@code window}, in ascending order. */
  static List<Integer> days(Summary child, Window window, Predicate<What> what) {
    List<Integer> days = new ArrayList<>();
    for (Summary.Item item : child.items()) {
      if (window.contains(item.day()) && what.test(item.what())) {
        days.add(item.day());
      }
    }
    return days;
  }

  /** The same of those that the child lives with who have {@code fewest} of it or more, child by child. */
  static List<List<Integer>> others(Family family, Window window, Predicate<What> what, int fewest) {
    List<List<Integer>> each = new ArrayList<>();
    for (Summary other : family.others()) {
      if (count(other, window, what) >= fewest) {
        each.add(days(other, window, what));
      }
    }
    return each;
  }

  /** How much {@code child} has of {@code what} in {@code window}. */
  static int count(Summary child, Window window, Predicate<What> what) {
    int count = 0;
    for (Summary.Item item : child.items()) {
      count += window.contains(item.day()) && what.test(item.what()) ? 1 : 0;
    }
    return count;
  }

  /** How much all that the child lives with have of it together. */
  static int countOfOthers(Family family, Window window, Predicate<What> what) {
    int count = 0;
    for (Summary other : family.others()) {
      count += count(other, window, what);
    }
    return count;
  }

  /** Nothing is seen, and none of the family alone will change that before somebody joins or leaves. */
  static Reading nothing(Family family) {
    return new Reading(null, family.nextChange());
  }

  /** {@code finding}, until somebody joins or leaves or the first of what {@code counted} leaves its window. */
  static Reading found(Finding finding, Family family, Stream<List<Integer>> counted, int months) {
    int first = counted.flatMap(List::stream).map(day -> Days.leavesWindow(day, months)).min(Integer::compare)
        .orElse(Days.NEVER);
    return new Reading(finding, Math.min(first, family.nextChange()));
  }
}

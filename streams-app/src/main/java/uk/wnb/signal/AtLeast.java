package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Days;
import uk.wnb.history.Occurrence;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * The commonest rule: at least so many of something in so many months.
 *
 * @param tier of what is found
 * @param count how many it takes
 * @param months calendar months looked back on
 */
record AtLeast(Tier tier, int count, int months) {
  /** The most that a policy may ask for. */
  static final int MOST = 50;

  /** Read from {@code tier}, {@code countKey} and {@code windowKey}; it takes {@code fewest} or more. */
  static AtLeast of(Settings settings, String countKey, int fewest, String windowKey) {
    return new AtLeast(settings.word("tier", Tier.class), settings.integer(countKey, fewest, MOST),
        settings.integer(windowKey, 1, View.LONGEST_MONTHS));
  }

  /** What is said of {@code found}, in order of occurrence: {@code counts}, for as long as there is enough of it. */
  Reading reading(String id, View view, List<? extends Occurrence> found, List<Count> counts) {
    if (!isReached(found)) {
      return Reading.NOTHING;
    }
    Finding finding =
        new Finding(id, tier, counts, window(view), found.stream().map(Occurrence::id).toList());
    return new Reading(finding, goesOn(found.stream().map(Occurrence::day).toList()));
  }

  /** The days looked at as of the day of {@code view}. */
  Window window(View view) {
    return view.lastMonths(months);
  }

  /** The same, and what lies in them. */
  Lately lately(View view) {
    return view.lately(months);
  }

  boolean isReached(List<?> found) {
    return found.size() >= count;
  }

  /**
   * The first day on which too few of what occurred on {@code days} will lie in the window.
   *
   * @param days in ascending order, enough of them
   */
  int goesOn(List<Integer> days) {
    return Days.leavesWindow(days.get(days.size() - count), months);
  }

  /** What would have to happen for the finding to go. */
  String clears() {
    return clears(count);
  }

  /** The same if {@code needed} applied. */
  String clears(int needed) {
    return "Goes when fewer than " + needed + " of these lie in the last " + months + " months.";
  }
}

package uk.wnb.concern;

import java.util.List;
import uk.wnb.history.Days;
import uk.wnb.history.RateWindow;
import uk.wnb.history.Rates;
import uk.wnb.history.Tally;
import uk.wnb.policy.ReviewPolicy;

/**
 * Reviews that have changed nothing: acted on several times over months, and the not-brought rate has not fallen.
 *
 * @param actions how often it was acted on
 * @param since the day of the first action
 * @param then the 12 months up to that day
 * @param now the 12 months up to now
 */
record Stagnation(int actions, int since, Tally then, Tally now) {

  /** What the reviews of {@code concern} came to, or null when they are too few, too close, or of some use. */
  static Stagnation of(Moment moment, Concern concern, ReviewPolicy policy) {
    List<Reviews.Made> actions = Reviews.of(moment, concern).actions();
    if (actions.size() < policy.stagnantReviews()) {
      return null;
    }
    int first = actions.get(0).day();
    int last = actions.get(actions.size() - 1).day();
    if (last < Days.leavesWindow(first, policy.stagnantMonths())) {
      return null;
    }
    Stagnation stagnation = new Stagnation(actions.size(), first, tally(moment, first), tally(moment, moment.day()));
    return stagnation.isNoBetter() ? stagnation : null;
  }

  private static Tally tally(Moment moment, int day) {
    return Rates.of(moment.history(), day).total().over(RateWindow.LAST_12_MONTHS);
  }

  private boolean isNoBetter() {
    return then.offered() > 0 && now.notBrought() > 0
        && now.notBrought() * then.offered() >= then.notBrought() * now.offered();
  }
}

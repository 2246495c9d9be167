package uk.wnb.policy;

/**
 * What a review does, and for how long.
 *
 * @param acknowledgedDays working days after which an alert that was acknowledged, and no more, is asked about again
 * @param coolDownDays days after an action in which only what is louder alerts again
 * @param lookAgainMonths calendar months after an action, when the pattern that goes on is asked about again
 * @param longestSnoozeDays days that a snooze lasts at most, whatever it asks for
 * @param stagnantReviews actions, at least, after which it is said that nothing has changed
 * @param stagnantMonths calendar months, at least, that have to lie between the first of them and the last
 */
public record ReviewPolicy(int acknowledgedDays, int coolDownDays, int lookAgainMonths, int longestSnoozeDays,
    int stagnantReviews, int stagnantMonths) {
  static ReviewPolicy of(Settings settings) {
    return new ReviewPolicy(settings.integer("acknowledged", 1, 60), settings.integer("cool-down", 1, 365),
        settings.integer("look-again", 1, 24), settings.integer("longest-snooze", 1, 365),
        settings.integer("stagnant-reviews", 2, 20), settings.integer("stagnant-months", 1, 24));
  }
}

package uk.wnb.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.policy.ReviewPolicy;

/**
 * Reviews that stand, of alerts of the open concern, in order of their making. A review of any other alert is kept in
 * the history and changes nothing.
 *
 * @param made those of the last {@value #LOOKS_BACK_MONTHS} months
 */
record Reviews(List<Made> made) {
  static final int LOOKS_BACK_MONTHS = 36;

  /**
   * One review.
   *
   * @param day the day on which it was made
   * @param fact what it says
   */
  record Made(int day, Fact.Review fact) {
  }

  static Reviews of(Moment moment, Concern concern) {
    Set<String> ids = new TreeSet<>();
    for (int number = 1; number <= concern.alerts(); number++) {
      ids.add(AlertIds.alert(moment.nhsNumber(), concern.episode(), number));
    }
    int after = Days.minusMonths(moment.day(), LOOKS_BACK_MONTHS);
    List<Made> made = new ArrayList<>();
    for (Event event : moment.history().events()) {
      if (event.fact() instanceof Fact.Review review && !event.retracted() && event.day() > after
          && ids.contains(review.alertId())) {
        made.add(new Made(event.day(), review));
      }
    }
    return new Reviews(made);
  }

  /** Those by which somebody did something, or decided that nothing is to be done. */
  List<Made> actions() {
    return made.stream().filter(review -> review.fact().outcome().isAction()).toList();
  }

  /** {@code concern} as the last review answers it that was made since it asked; unanswered when there is none. */
  Concern answer(Concern concern, ReviewPolicy policy) {
    Made last = null;
    for (Made review : made) {
      last = review.day() >= concern.ask().on() ? review : last;
    }
    if (last == null) {
      return concern.state().isAnswered() ? concern.in(State.OPEN, concern.ask().unanswered()) : concern;
    }
    return concern.in(state(last.fact().outcome()), concern.ask().answered(last.day(), runsOutOn(last, policy)));
  }

  private static State state(ReviewOutcome outcome) {
    return switch (outcome) {
      case ACKNOWLEDGED -> State.ACKNOWLEDGED;
      case SNOOZED -> State.SNOOZED;
      case NO_CONCERN, SUPPORT_OFFERED, INFORMATION_SHARED, REFERRED -> State.ACTED_ON;
    };
  }

  private static int runsOutOn(Made review, ReviewPolicy policy) {
    return switch (review.fact().outcome()) {
      case ACKNOWLEDGED -> Days.plusWorkingDays(review.day(), policy.acknowledgedDays()) + 1;
      case SNOOZED -> Math.min(review.fact().until(), review.day() + policy.longestSnoozeDays());
      case NO_CONCERN, SUPPORT_OFFERED, INFORMATION_SHARED, REFERRED ->
          Days.leavesWindow(review.day(), policy.lookAgainMonths());
    };
  }
}

package uk.wnb.backtest;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ReviewOutcome;

/** What leads did with alerts, from the reviews in what was recorded. An acknowledgement is no outcome. */
public final class Reviewed {
  private final Map<String, ReviewOutcome> outcomes = new HashMap<>();

  /** Takes note of {@code event} when it is a review; a later one of the same alert replaces an earlier one. */
  public void hear(Event event) {
    if (event.fact() instanceof Fact.Review review && !event.retracted()
        && review.outcome() != ReviewOutcome.ACKNOWLEDGED) {
      outcomes.put(review.alertId(), review.outcome());
    }
  }

  /** How many alerts have been reviewed, raised by whatever policy was in force. */
  public int count() {
    return outcomes.size();
  }

  /** Reviews of {@code alerts} by outcome. */
  public Map<ReviewOutcome, Integer> byOutcome(List<Told> alerts) {
    Map<ReviewOutcome, Integer> counts = new EnumMap<>(ReviewOutcome.class);
    alerts.stream().map(told -> outcomes.get(told.alertId())).filter(outcome -> outcome != null)
        .forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
    return counts;
  }

  /** Of {@code alerts}, by signal, how many were reviewed and on how many of those somebody acted. */
  public SortedMap<String, Share> actedOn(List<Told> alerts) {
    SortedMap<String, Share> shares = new TreeMap<>();
    for (Told told : alerts) {
      ReviewOutcome outcome = outcomes.get(told.alertId());
      if (outcome != null) {
        told.news().forEach(signal -> shares.merge(signal, Share.of(isAction(outcome)), Share::plus));
      }
    }
    return shares;
  }

  private static boolean isAction(ReviewOutcome outcome) {
    return outcome == ReviewOutcome.SUPPORT_OFFERED || outcome == ReviewOutcome.INFORMATION_SHARED
        || outcome == ReviewOutcome.REFERRED;
  }
}

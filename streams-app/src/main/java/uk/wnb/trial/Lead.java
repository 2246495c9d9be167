package uk.wnb.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Decision;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.policy.Tier;
import uk.wnb.simulate.Answers;

/**
 * Simulated leads, who answer their share of the alerts of tier REVIEW or URGENT on the very day asked for, whoever
 * these are about, and offer support; and record no look at the others, which climb the ladder. What they do changes
 * nothing in what the family does afterwards.
 */
final class Lead implements BiConsumer<String, Decision> {
  private static final Duration NINE = Duration.ofHours(9);
  private static final String SOURCE = "ZZR01";

  /** A review and whose alert it is of. */
  record Review(String nhsNumber, Event event) {
  }

  private final Answers answers;
  private final TreeMap<Integer, List<Review>> diary = new TreeMap<>();

  Lead(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void accept(String nhsNumber, Decision decision) {
    for (Alert alert : decision.alerts()) {
      if (alert.reviewBy() != Days.NEVER && alert.tier() != Tier.INFO && answers.isAnswered(alert.alertId())) {
        diary.computeIfAbsent(alert.reviewBy(), first -> new ArrayList<>()).add(new Review(nhsNumber, review(alert)));
      }
    }
  }

  private static Event review(Alert alert) {
    Instant at = Days.start(Days.date(alert.reviewBy())).plus(NINE);
    String id = "review-" + alert.alertId();
    return Event.of(id, SOURCE, id, at, at, false,
        new Fact.Review(alert.alertId(), Fact.ReviewOutcome.SUPPORT_OFFERED, "simulated lead"));
  }

  /** What is to be done by {@code day}, which is then no longer in the diary. */
  List<Review> by(int day) {
    List<Review> now = new ArrayList<>();
    while (!diary.isEmpty() && diary.firstKey() <= day) {
      now.addAll(diary.pollFirstEntry().getValue());
    }
    return now;
  }
}

package uk.wnb.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.wnb.concern.Change;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.policy.Tier;

class ReviewedTest {
  private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

  private final Reviewed reviewed = new Reviewed();

  private void review(String alertId, ReviewOutcome outcome, boolean retracted) {
    reviewed.hear(Event.of("r" + alertId, "ZZR01", "r" + alertId, AT, AT, retracted,
        new Fact.Review(alertId, outcome, "named nurse")));
  }

  private static Told told(String alertId, String... news) {
    return new Told("9990000018", 20_000, alertId, Change.RAISED, Tier.REVIEW, List.of(news), Set.of(news),
        AgeBand.CHILD, List.of(), true);
  }

  @Test
  void actedOnIsWhatCameOfReviewsAndNothingElse() {
    review("a", ReviewOutcome.SUPPORT_OFFERED, false);
    review("b", ReviewOutcome.NO_CONCERN, false);
    review("c", ReviewOutcome.ACKNOWLEDGED, false);
    review("d", ReviewOutcome.REFERRED, true);
    List<Told> alerts = List.of(told("a", "W2", "W3"), told("b", "W2"), told("c", "W2"), told("d", "W2"), told("e",
        "W2"));

    assertThat(reviewed.count()).isEqualTo(2);
    assertThat(reviewed.actedOn(alerts)).containsExactly(Map.entry("W2", new Share(1, 2)), Map.entry("W3", new Share(1,
        1)));
    assertThat(reviewed.byOutcome(alerts)).containsExactly(Map.entry(ReviewOutcome.NO_CONCERN, 1),
        Map.entry(ReviewOutcome.SUPPORT_OFFERED, 1));
  }

  @Test
  void aLaterReviewTakesThePlaceOfAnEarlierOne() {
    review("a", ReviewOutcome.NO_CONCERN, false);
    review("a", ReviewOutcome.INFORMATION_SHARED, false);

    assertThat(reviewed.actedOn(List.of(told("a", "W2")))).containsEntry("W2", new Share(1, 1));
  }
}

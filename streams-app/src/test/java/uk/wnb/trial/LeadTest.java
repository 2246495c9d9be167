package uk.wnb.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.backtest.MemoryRun;
import uk.wnb.concern.Detector;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.oracle.Given;
import uk.wnb.simulate.Answers;

/** Four appointments missed, of which the first two raise an alert: of tier REVIEW, or for information. */
class LeadTest {
  private static final int DUE = Given.day("2024-02-19");

  private static Lead after(int answered, String tier) {
    Lead lead = new Lead(new Answers(answered));
    MemoryRun run = new MemoryRun(new Detector(Given.policy(text -> text.withTier("W2", tier))), lead);
    List.of("2024-01-10", "2024-02-12").forEach(day -> run.hear(Given.NHS_NUMBER, wasNotBrought(day).event()));
    return lead;
  }

  @Test
  void anAlertIsAnsweredOnTheDayAskedForAndOnce() {
    Lead lead = after(1000, "REVIEW");

    assertThat(lead.by(DUE - 1)).isEmpty();
    assertThat(lead.by(DUE)).singleElement().satisfies(review -> {
      assertThat(review.nhsNumber()).isEqualTo(Given.NHS_NUMBER);
      Event event = review.event();
      assertThat(event.day()).isEqualTo(DUE);
      assertThat(((Fact.Review) event.fact()).outcome()).isEqualTo(Fact.ReviewOutcome.SUPPORT_OFFERED);
    });
    assertThat(lead.by(Days.NEVER - 1)).isEmpty();
  }

  @Test
  void whatIsForInformationIsNotAnsweredAndNobodyAnswersInTheWorstCase() {
    assertThat(after(1000, "INFO").by(Days.NEVER - 1)).isEmpty();
    assertThat(after(0, "REVIEW").by(Days.NEVER - 1)).isEmpty();
  }
}

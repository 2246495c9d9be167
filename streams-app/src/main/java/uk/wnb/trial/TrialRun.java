package uk.wnb.trial;

import java.time.Instant;
import java.util.List;
import uk.wnb.backtest.AlertBook;
import uk.wnb.backtest.Listener;
import uk.wnb.backtest.MemoryRun;
import uk.wnb.backtest.Told;
import uk.wnb.concern.Decider;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.simulate.Answers;

/** One policy over a simulated area, with leads who answer what it raises. A simulated file is one partition. */
public final class TrialRun implements Listener {
  private final AlertBook book = new AlertBook();
  private final Lead lead;
  private final MemoryRun run;

  /** A run from the beginning. */
  public TrialRun(Decider decider, Answers answers) {
    lead = new Lead(answers);
    run = new MemoryRun(decider, book.andThen(lead));
  }

  @Override
  public void event(int partition, String nhsNumber, Event event) {
    run.hear(nhsNumber, event);
  }

  @Override
  public void tick(int partition, Instant at) {
    run.tick(at);
    for (Lead.Review review : lead.by(Days.of(at))) {
      run.hear(review.nhsNumber(), review.event());
    }
  }

  /** The alerts, in the order in which they were raised. */
  public List<Told> alerts() {
    return book.alerts();
  }
}

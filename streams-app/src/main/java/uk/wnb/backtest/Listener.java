package uk.wnb.backtest;

import java.time.Instant;
import uk.wnb.history.Event;

/** Is handed what was recorded, in the order of the log. Each partition of a log has an order and a time of its own. */
public interface Listener {
  /** An event of the child {@code nhsNumber}. */
  void event(int partition, String nhsNumber, Event event);

  /** What time it is, told to a partition. */
  void tick(int partition, Instant at);
}

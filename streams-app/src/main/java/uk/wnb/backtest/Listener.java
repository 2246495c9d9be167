package uk.wnb.backtest;

import java.time.Instant;
import uk.wnb.history.Event;

/** Is handed what was recorded, in the order of the log. Each partition of a log has an order and a time of its own. */
public interface Listener {
  /** An event of the child {@code nhsNumber}. */
  void event(int partition, String nhsNumber, Event event);

  /**
   * Nothing of {@code nhsNumber} is kept from here on, nor taken in that was recorded up to {@code upTo}. Nothing by
   * default: of invented families nobody is erased.
   */
  default void erased(int partition, String nhsNumber, Instant upTo) {
  }

  /** What time it is, told to a partition. */
  void tick(int partition, Instant at);
}

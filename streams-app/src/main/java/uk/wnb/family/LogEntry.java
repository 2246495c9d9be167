package uk.wnb.family;

import uk.wnb.history.Event;

/**
 * What the log of one child leads to in that of another: the detector appends it itself, and the same twice does no
 * harm.
 */
public sealed interface LogEntry permits Delivery, Forward {
  /** NHS number of the child in whose log it stands. */
  String to();

  /** The event as the core takes it. */
  Event event();
}

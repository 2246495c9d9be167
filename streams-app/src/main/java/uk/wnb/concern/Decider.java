package uk.wnb.concern;

import uk.wnb.history.Event;

/** Decides what comes of events and of time: under one policy, or under those that are in force for each child. */
public interface Decider {
  /**
   * What comes of {@code event}.
   *
   * @param nhsNumber whose event it is; enters nothing but the ids of alerts
   * @param child what is known so far
   * @param today the latest day that the log has told of: of its last tick or of the event's recording
   */
  Decision decide(String nhsNumber, Child child, Event event, int today);

  /**
   * What comes of the mere passing of time.
   *
   * @param today the day that the tick tells of
   * @param tickAt the tick's own time, milliseconds since 1970 UTC
   */
  Decision tick(String nhsNumber, Child child, int today, long tickAt);
}

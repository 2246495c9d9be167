package uk.wnb.oracle;

import uk.wnb.concern.Concern;
import uk.wnb.concern.State;

/** A step in the life of a concern: it comes from one state into another, or a further one is opened. */
record Transition(State from, State to, By by) {
  /** What made it. */
  enum By { EVENT, TICK }

  /** The step from {@code before} to {@code after}, null when there is none. */
  static Transition of(Concern before, Concern after, By by) {
    boolean isStep = before.state() != after.state() || before.episode() != after.episode();
    return isStep ? new Transition(before.state(), after.state(), by) : null;
  }

  @Override
  public String toString() {
    return from + " -> " + to + " by " + (by == By.EVENT ? "an event" : "a tick");
  }
}

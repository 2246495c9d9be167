package uk.wnb.simulate;

import uk.wnb.history.Days;

/**
 * The course that a family takes.
 *
 * @param kind which
 * @param from the day on which it leaves its usual ways, {@link Days#NEVER} when it never does
 * @param to the first day on which it is over: of the incident, of recovery, or on which the barrier is resolved
 * @param heightAfter days from the beginning to the height of a drift
 */
public record Course(Kind kind, int from, int to, int heightAfter) {
  /** Kinds of family. Whatever is not drifting is an alert that a lead would rather not have had, or would she? */
  public enum Kind {
    /** Nothing out of the ordinary. */
    STEADY,
    /** Many appointments, and nearly all of them kept. */
    BUSY,
    /** Something in the way for some months, such as transport. */
    BARRIER,
    /** Drifts, and recovers. */
    RECOVERING,
    /** Drifts into a neglect-like pattern that ends in a simulated incident. */
    DRIFTING
  }

  static final Course STEADY = new Course(Kind.STEADY, Days.NEVER, Days.NEVER, 1);
  static final Course BUSY = new Course(Kind.BUSY, Days.NEVER, Days.NEVER, 1);

  boolean drifts() {
    return kind == Kind.DRIFTING || kind == Kind.RECOVERING;
  }

  /**
   * Whether it begins and is over in {@code childhood}, the days on which the family has a child; true when it never
   * begins.
   */
  boolean isWithin(Span childhood) {
    return from == Days.NEVER || from >= childhood.from() && to <= childhood.to();
  }

  /** How far a drift has gone on {@code day}: from 0 to 1, its height. */
  double height(int day) {
    if (!drifts() || day < from || day >= to) {
      return 0;
    }
    return Math.min(1, (day - from) / (double) heightAfter);
  }

  boolean isBarredOn(int day) {
    return kind == Kind.BARRIER && day >= from && day < to;
  }
}

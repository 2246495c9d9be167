package uk.wnb.concern;

/** Where a concern stands. The order is part of the stored form: append, never reorder. */
public enum State {
  /** There has been no concern yet. */
  NONE,
  /** Open, and nobody has recorded a look. */
  OPEN,
  /** The same, after an earlier concern had eased. */
  RELAPSED,
  /** Somebody is looking into it; runs out. */
  ACKNOWLEDGED,
  /** Somebody has put it off, with a reason; runs out. */
  SNOOZED,
  /** Somebody did something, or decided that nothing is to be done now. */
  ACTED_ON,
  /** Closed: things have been quiet for long enough. */
  STOOD_DOWN,
  /** Closed: the records behind it were corrected or taken back, or the NHS number has been replaced. */
  WITHDRAWN,
  /** Closed without a word: the child has died or is 18. */
  ENDED;

  /** Whether the concern is open. */
  public boolean isOpen() {
    return isWaiting() || isAnswered();
  }

  /** Whether it waits for somebody to look. */
  public boolean isWaiting() {
    return this == OPEN || this == RELAPSED;
  }

  /** Whether somebody has looked. */
  public boolean isAnswered() {
    return this == ACKNOWLEDGED || this == SNOOZED || this == ACTED_ON;
  }
}

package uk.wnb.concern;

/** What an alert tells of a concern. */
public enum Change {
  /** A concern was opened. */
  RAISED,
  /** A further signal joined an open concern. */
  SIGNAL_JOINED,
  /** The tier of an open concern rose. */
  TIER_RAISED,
  /** The records behind a signal were corrected or taken back, and it no longer stands. */
  WITHDRAWN,
  /** Nothing has been seen for as long as the policy asks: the concern is closed. */
  STOOD_DOWN
}

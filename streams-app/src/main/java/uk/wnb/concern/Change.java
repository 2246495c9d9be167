package uk.wnb.concern;

/** What an alert tells of a concern. */
public enum Change {
  /** A concern was opened. */
  RAISED,
  /** A further signal, as loud as the concern, joined it. */
  SIGNAL_JOINED,
  /** The tier of an open concern rose. */
  TIER_RAISED,
  /** The records behind a signal were corrected or taken back; or the NHS number has been replaced. */
  WITHDRAWN,
  /** Nothing has been seen for as long as the policy asks: the concern is closed. */
  STOOD_DOWN,
  /** A concern was opened again after the last one had eased (W15). */
  RELAPSED,
  /** Things have got better and stayed so (W14); the concern is open until nothing is seen any more. */
  RECOVERED,
  /** Nobody looked by the day asked for: it is the next level's now. */
  ESCALATED,
  /** An acknowledgement, a snooze or the time after an action has run out, and it is asked about again. */
  REOPENED,
  /** More is on record of what is told every time, such as an injury, whatever was answered before. */
  REPEATED,
  /** The child has moved, or another organisation is responsible now. */
  MOVED,
  /** It was acted on several times, and the not-brought rate has not fallen. */
  STAGNANT,
  /** A signal in shadow sees something; it is in no concern and asks nothing of anybody. */
  SHADOW
}

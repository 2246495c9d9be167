package uk.wnb.bench;

/**
 * Events that are sent while alerts are timed.
 *
 * @param rate events a second, at most 10,000
 * @param seconds for how long, 0 for not at all
 */
record Load(int rate, int seconds) {
  /** Nothing is sent. */
  static final Load NONE = new Load(0, 0);
}

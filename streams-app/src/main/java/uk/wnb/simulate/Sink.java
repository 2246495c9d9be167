package uk.wnb.simulate;

/** Takes rows in any order. */
interface Sink {
  /** A row of the flat file, and the minute on the London wall clock since 1970 at which it is recorded. */
  void add(int recordedAt, String row);
}

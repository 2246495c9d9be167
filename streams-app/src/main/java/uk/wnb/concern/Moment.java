package uk.wnb.concern;

import uk.wnb.history.History;

/**
 * Whose history is judged, and when.
 *
 * @param nhsNumber the child
 * @param history what is known of it, aged to the day
 * @param recordedAt when the record that made us look was recorded, milliseconds since 1970 UTC
 */
record Moment(String nhsNumber, History history, long recordedAt) {
  int day() {
    return history.asOf();
  }
}

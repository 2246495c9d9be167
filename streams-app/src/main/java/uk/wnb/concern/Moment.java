package uk.wnb.concern;

import uk.wnb.history.History;
import uk.wnb.signal.View;

/**
 * Whose history is judged, and when.
 *
 * @param nhsNumber the child
 * @param view what is known of it, aged to the day, and what the signals say of that
 * @param recordedAt when the record that made us look was recorded, milliseconds since 1970 UTC
 */
record Moment(String nhsNumber, View view, long recordedAt) {
  History history() {
    return view.history();
  }

  /** Where the child belongs. */
  Place place() {
    return Place.of(history(), day());
  }

  int day() {
    return view.day();
  }
}

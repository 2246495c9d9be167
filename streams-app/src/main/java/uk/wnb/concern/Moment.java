package uk.wnb.concern;

import uk.wnb.history.History;
import uk.wnb.signal.View;

/**
 * Whose history is judged, and when.
 *
 * @param nhsNumber the child
 * @param view what is known of it, aged to the day, and what the signals say of that
 * @param recordedAt when the record that made us look was recorded, milliseconds since 1970 UTC
 * @param known what was known of the child before
 */
record Moment(String nhsNumber, View view, long recordedAt, History known) {
  History history() {
    return view.history();
  }

  /** Where the child belongs. */
  Place place() {
    return Place.of(history(), day());
  }

  /** Where the child belonged by what was known before. */
  Place formerPlace() {
    return Place.of(known, known.asOf());
  }

  int day() {
    return view.day();
  }
}

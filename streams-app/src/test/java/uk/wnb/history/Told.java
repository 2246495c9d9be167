package uk.wnb.history;

import java.util.Arrays;
import uk.wnb.oracle.Report;

/** Histories of what was told, for the tests of this package. */
final class Told {
  private Told() {
  }

  /** The history in which every report was told in turn. */
  static History of(Report... reports) {
    return onto(History.EMPTY, reports);
  }

  /** {@code history} after every report was told in turn. */
  static History onto(History history, Report... reports) {
    return Arrays.stream(reports).map(Report::event).reduce(history, (known, event) -> known.apply(event).history(),
        (one, other) -> other);
  }
}

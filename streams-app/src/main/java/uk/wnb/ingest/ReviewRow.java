package uk.wnb.ingest;

import uk.wnb.avro.AlertReview;
import uk.wnb.avro.ReviewOutcome;

/**
 * A row of type review. Code: its outcome; {@code alert=…} says of which alert, {@code reviewer=…} which team, and of a
 * snooze {@code until=…} to which day and {@code reason=…} why.
 */
final class ReviewRow {
  private static final Words<ReviewOutcome> OUTCOMES = Words.of(ReviewOutcome.class);
  private static final String TAKEN_BACK = "retracted";

  private ReviewRow() {
  }

  static AlertReview read(Row row) {
    return AlertReview.newBuilder(row.envelope(new AlertReview()))
        .setAlertId(alert(row))
        .setOutcome(row.code(OUTCOMES, ReviewOutcome.ACKNOWLEDGED))
        .setReviewer(row.detail().get("reviewer"))
        .setUntil(row.detail().date("until"))
        .setReason(row.detail().get("reason"))
        .build();
  }

  private static String alert(Row row) {
    String alert = row.detail().get("alert");
    if (alert == null) {
      return row.isRetraction() ? TAKEN_BACK : "";
    }
    return alert;
  }
}

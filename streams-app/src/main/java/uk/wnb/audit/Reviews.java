package uk.wnb.audit;

import java.util.List;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;

/**
 * What the alerts of one child, and what leads did with them, add to the counts. Who looks at an alert has looked at
 * the earlier ones of the same concern as well.
 */
final class Reviews {
  private final History history;
  private final List<Asked> asked;
  private final Profile profile;
  private final Changes changes;
  private final int sign;

  Reviews(History history, Profile profile, List<Asked> asked, Changes changes, int sign) {
    this.history = history;
    this.asked = asked;
    this.profile = profile;
    this.changes = changes;
    this.sign = sign;
  }

  /** Those raised on {@code open} or later. */
  void add(int open) {
    List<Event> reviews = history.reviews();
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).day() >= open && !asked.get(i).isReminder()) {
        add(i, reviews);
      }
    }
  }

  private void add(int index, List<Event> reviews) {
    Asked alert = asked.get(index);
    Changes.Row row = changes.of(slice(alert));
    count(row, Measure.ALERTS_RAISED);
    List<Event> own = reviews.stream().filter(review -> answers(review, index)).toList();
    if (own.isEmpty()) {
      count(row, Measure.NOT_REVIEWED);
      return;
    }
    int lookedAt = own.get(0).day();
    count(row, lookedAt <= alert.reviewBy() ? Measure.REVIEWED_IN_TIME : Measure.REVIEWED_LATE);
    count(row, band(lookedAt - alert.day()));
    count(row, outcome((Fact.Review) own.get(own.size() - 1).fact()));
  }

  private boolean answers(Event review, int index) {
    String alertId = ((Fact.Review) review.fact()).alertId();
    Asked alert = asked.get(index);
    return review.day() >= alert.day() && asked.subList(index, asked.size()).stream()
        .anyMatch(later -> later.alertId().equals(alertId) && later.concernId().equals(alert.concernId()));
  }

  private Slice slice(Asked alert) {
    String responsible = profile.last(ContextType.RESPONSIBLE_ORGANISATION, alert.day());
    return profile.slice(alert.day(), Codes.organisation(responsible.isEmpty() ? alert.organisation() : responsible),
        Dimension.NOT_APPLICABLE, Dimension.NOT_APPLICABLE, Dimension.NOT_APPLICABLE);
  }

  private void count(Changes.Row row, Measure measure) {
    row.add(measure, sign);
  }

  private static Measure band(int days) {
    return days <= 1 ? Measure.REVIEW_0_1_DAYS : days <= 5 ? Measure.REVIEW_2_5_DAYS
        : days <= 10 ? Measure.REVIEW_6_10_DAYS : days <= 20 ? Measure.REVIEW_11_20_DAYS : Measure.REVIEW_OVER_20_DAYS;
  }

  private static Measure outcome(Fact.Review review) {
    return switch (review.outcome()) {
      case ACKNOWLEDGED -> Measure.REVIEW_ACKNOWLEDGED;
      case NO_CONCERN -> Measure.REVIEW_NO_CONCERN;
      case SUPPORT_OFFERED -> Measure.REVIEW_SUPPORT_OFFERED;
      case INFORMATION_SHARED -> Measure.REVIEW_INFORMATION_SHARED;
      case REFERRED -> Measure.REVIEW_REFERRED;
      default -> Measure.REVIEW_OTHER;
    };
  }
}

package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.List;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Change;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.policy.Tier;

/** What of an alert both implementations must agree on; a day is null where there is none. */
public record Said(String alertId, Change change, Tier tier, List<String> signals, List<String> news,
    List<String> evidence, LocalDate asOf, int episode, int level, LocalDate reviewBy, LocalDate snoozedUntil,
    List<String> recipients, boolean historical) {
  static Said of(Alert alert) {
    return new Said(alert.alertId(), alert.change(), alert.tier(), alert.signals(), alert.news(),
        alert.evidence().stream().map(EventId::toString).toList(), Days.date(alert.asOf()), alert.episode(),
        alert.level(), date(alert.reviewBy()), date(alert.snoozedUntil()), alert.recipients(), alert.historical());
  }

  /** The same of an alert as it was published. */
  public static Said of(uk.wnb.avro.Alert alert) {
    return new Said(alert.getAlertId(), Change.valueOf(alert.getChange().name()), Tier.valueOf(alert.getTier().name()),
        alert.getSignals(), alert.getNews(), alert.getEvidence(), alert.getAsOf(), alert.getEpisode(), alert.getLevel(),
        alert.getReviewBy(), alert.getSnoozedUntil(), alert.getRecipients(),
        alert.getHistorical());
  }

  private static LocalDate date(int day) {
    return day == Days.NEVER ? null : Days.date(day);
  }
}

package uk.wnb.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.wnb.avro.AlertChange;
import uk.wnb.avro.AlertFinding;
import uk.wnb.avro.NamedCount;
import uk.wnb.avro.Tier;
import uk.wnb.concern.Alert;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.history.History;
import uk.wnb.signal.Catalogue;

/** From an alert of the core to the record that goes out. */
public final class AlertRecords {
  private AlertRecords() {
  }

  /** The record of {@code alert}, which is about {@code nhsNumber} and was raised of {@code history}. */
  public static uk.wnb.avro.Alert of(String nhsNumber, Alert alert, History history) {
    return uk.wnb.avro.Alert.newBuilder()
        .setAlertId(alert.alertId())
        .setConcernId(alert.concernId())
        .setNhsNumber(nhsNumber)
        .setHouseholdId(alert.household())
        .setAsOf(Days.date(alert.asOf()))
        .setRaisedAt(Instant.ofEpochMilli(alert.raisedAt()))
        .setChange(AlertChange.valueOf(alert.change().name()))
        .setReason(alert.reason())
        .setTier(tier(alert.tier()))
        .setEpisode(alert.episode())
        .setSignals(alert.signals())
        .setNews(alert.news())
        .setHeadline(alert.headline())
        .setFindings(alert.findings().stream().map(AlertRecords::finding).toList())
        .setEvidence(texts(alert.evidence()))
        .setQuestions(alert.questions())
        .setBarriers(alert.barriers())
        .setDataGaps(alert.dataGaps())
        .setRecipients(alert.recipients())
        .setReviewBy(date(alert.reviewBy()))
        .setOwner(alert.owner())
        .setLevel(alert.level())
        .setSnoozedUntil(date(alert.snoozedUntil()))
        .setEarlierConcernId(alert.earlierConcern())
        .setPolicyVersion(alert.policyVersion())
        .setRuleVersion(Catalogue.VERSION)
        .setHousehold(alert.household() == null ? List.of() : HouseholdRecords.of(nhsNumber, history, alert.asOf()))
        .setHistorical(alert.historical())
        .build();
  }

  private static AlertFinding finding(Alert.Told told) {
    return AlertFinding.newBuilder()
        .setSignal(told.finding().signal())
        .setTitle(told.title())
        .setTier(tier(told.finding().tier()))
        .setStatement(told.statement())
        .setNotes(told.notes())
        .setCounts(told.finding().counts().stream()
            .map(count -> new NamedCount(count.name(), count.value(), count.unit())).toList())
        .setWindowFrom(Days.date(told.finding().window().from()))
        .setWindowTo(Days.date(told.finding().window().to()))
        .setEvidence(texts(told.finding().evidence()))
        .setClears(told.clears())
        .build();
  }

  private static Tier tier(uk.wnb.policy.Tier tier) {
    return Tier.valueOf(tier.name());
  }

  private static List<String> texts(List<EventId> ids) {
    return ids.stream().map(EventId::toString).toList();
  }

  private static LocalDate date(int day) {
    return day == Days.NEVER ? null : Days.date(day);
  }
}

package uk.wnb.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.wnb.avro.ChildSummary;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.HouseholdMember;
import uk.wnb.avro.HouseholdStay;
import uk.wnb.avro.Operation;
import uk.wnb.avro.SummaryExtent;
import uk.wnb.avro.SummaryItem;
import uk.wnb.avro.SummaryItemKind;
import uk.wnb.family.Announcement;
import uk.wnb.family.Delivery;
import uk.wnb.history.Days;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;

/** From what children say of themselves to the records that carry it: to the household, and on to the others' logs. */
final class SummaryRecords {
  private static final SummaryItemKind[] KINDS = SummaryItemKind.values();

  private SummaryRecords() {
  }

  /** What {@code household} is told. */
  static HouseholdMember of(String household, Announcement announcement) {
    return new HouseholdMember(household, summary(announcement.stamp(), announcement.summary()));
  }

  /** What the log of the child that {@code delivery} goes to is told. */
  static FamilyMember of(Delivery delivery) {
    return new FamilyMember(delivery.eventId(), delivery.to(), Delivery.SOURCE, delivery.recordId(),
        delivery.occursAt(), delivery.recordedAt(), Operation.ASSERT, summary(delivery.stamp(), delivery.about()));
  }

  private static ChildSummary summary(long stamp, Summary summary) {
    List<HouseholdStay> residences = summary.residences().stream().map(SummaryRecords::stay).toList();
    List<SummaryItem> items = summary.items().stream()
        .map(item -> new SummaryItem(item.day(), KINDS[item.what().ordinal()])).toList();
    return new ChildSummary(summary.nhsNumber(), Instant.ofEpochMilli(stamp), summary.sensitive(),
        date(summary.birth()), residences, items, SummaryExtent.valueOf(summary.extent().name()));
  }

  private static HouseholdStay stay(Residence residence) {
    return new HouseholdStay(residence.household(), Days.date(residence.from()), date(residence.to()));
  }

  private static LocalDate date(int day) {
    return day == Days.NEVER ? null : Days.date(day);
  }
}

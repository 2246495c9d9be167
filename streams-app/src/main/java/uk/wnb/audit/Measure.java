package uk.wnb.audit;

import java.util.Locale;
import java.util.Optional;

/** What is counted. Names are written to the topic: append, never rename. */
public enum Measure {
  OFFERED("Appointments and visits offered: brought, was not brought, cancelled by the family (codes 2, 3, 5, 6, 7)."),
  BROUGHT("Brought (codes 5, 6)."),
  WNB("Was not brought, late not seen included (codes 3, 7)."),
  LATE_NOT_SEEN("Brought too late to be seen (code 7); also in wnb."),
  CANCELLED_BY_FAMILY("Cancelled by, or on behalf of, the family (code 2)."),
  CANCELLED_BY_PROVIDER("Cancelled by the provider (code 4); never in offered."),
  REBOOKED_14("Of wnb: another appointment with the same provider and specialty in the 14 days after."),
  REBOOKED_28("Of wnb: another appointment with the same provider and specialty in the 28 days after."),
  DISCHARGED_AFTER_WNB("Of wnb: discharged with it (outcome of attendance 1)."),
  WITHOUT_OUTCOME("Bookings that stand and have no outcome on record. In a month that is over: un-outcomed."),
  OUTCOME_LATE("Of brought and wnb: the outcome that stands was recorded more than 28 days after the day."),
  NUMBER_VERIFIED("Of offered: NHS number present and verified on the day (status 01)."),
  NUMBER_NOT_VERIFIED("Of offered: any other NHS number status on the day (02 to 08)."),
  CHILD_MONTHS("Children with at least one appointment offered at clinic, community or remote, once for each month: "
      + "where they had the first one, of several on one day the first by provider, specialty, setting and first or "
      + "follow-up."),
  ALERTS_RAISED("Alerts that ask somebody to look, by the month in which they were raised; a reminder (ESCALATED) is "
      + "not counted again."),
  REVIEWED_IN_TIME("Of alerts-raised: looked at by the day they asked for."),
  REVIEWED_LATE("Of alerts-raised: looked at later than that."),
  NOT_REVIEWED("Of alerts-raised: nobody has looked so far."),
  REVIEW_ACKNOWLEDGED("Of alerts-raised: the last review says acknowledged."),
  REVIEW_NO_CONCERN("Of alerts-raised: the last review says no concern."),
  REVIEW_SUPPORT_OFFERED("Of alerts-raised: the last review says support was offered."),
  REVIEW_INFORMATION_SHARED("Of alerts-raised: the last review says information was shared."),
  REVIEW_REFERRED("Of alerts-raised: the last review says the child was referred."),
  REVIEW_OTHER("Of alerts-raised: the last review says something else, such as that the alert is put off."),
  REVIEW_0_1_DAYS("Of alerts-raised: first looked at on the day or the next."),
  REVIEW_2_5_DAYS("Of alerts-raised: first looked at after 2 to 5 days."),
  REVIEW_6_10_DAYS("Of alerts-raised: first looked at after 6 to 10 days."),
  REVIEW_11_20_DAYS("Of alerts-raised: first looked at after 11 to 20 days."),
  REVIEW_OVER_20_DAYS("Of alerts-raised: first looked at after more than 20 days."),
  UNKNOWN_CODES("Records set aside for a code that is neither national nor mapped, by the month in which they came; "
      + "each time it is sent.");

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String meaning;

  Measure(String meaning) {
    this.meaning = meaning;
  }

  /** The name in lower case with hyphens, as it stands in the topic. */
  public String label() {
    return label;
  }

  /** What it counts, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** The measure of {@code label}; empty for one of a newer version. */
  public static Optional<Measure> of(String label) {
    for (Measure measure : values()) {
      if (measure.label().equals(label)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }
}

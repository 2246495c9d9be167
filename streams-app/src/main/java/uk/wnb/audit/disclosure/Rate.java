package uk.wnb.audit.disclosure;

import java.util.Locale;
import java.util.Set;
import uk.wnb.audit.Measure;

/** Shares that are published: of exact sums, each rounded once. */
public enum Rate {
  WNB_RATE("Was not brought, of all that were brought or not (codes 3, 7 of 3, 5, 6, 7).", Set.of(Measure.WNB),
      Set.of(Measure.BROUGHT, Measure.WNB)),
  NOT_BROUGHT_RATE("Was not brought or cancelled by the family, of all offered (codes 2, 3, 7 of 2, 3, 5, 6, 7).",
      Set.of(Measure.WNB, Measure.CANCELLED_BY_FAMILY), Set.of(Measure.OFFERED)),
  PROVIDER_CANCELLATIONS("Cancelled by the provider, of all offered or so cancelled.",
      Set.of(Measure.CANCELLED_BY_PROVIDER), Set.of(Measure.OFFERED, Measure.CANCELLED_BY_PROVIDER)),
  REBOOKED_WITHIN_14("Another appointment within 14 days, of wnb.", Set.of(Measure.REBOOKED_14), Set.of(Measure.WNB)),
  REBOOKED_WITHIN_28("Another appointment within 28 days, of wnb.", Set.of(Measure.REBOOKED_28), Set.of(Measure.WNB)),
  DISCHARGED("Discharged with it, of wnb.", Set.of(Measure.DISCHARGED_AFTER_WNB), Set.of(Measure.WNB)),
  UN_OUTCOMED("Without an outcome, of all offered or without one.", Set.of(Measure.WITHOUT_OUTCOME),
      Set.of(Measure.OFFERED, Measure.WITHOUT_OUTCOME)),
  LATE_OUTCOMES("Outcome recorded more than 28 days after, of brought and wnb.", Set.of(Measure.OUTCOME_LATE),
      Set.of(Measure.BROUGHT, Measure.WNB)),
  NUMBERS_NOT_VERIFIED("NHS number not verified, of all whose status is on record.",
      Set.of(Measure.NUMBER_NOT_VERIFIED), Set.of(Measure.NUMBER_VERIFIED, Measure.NUMBER_NOT_VERIFIED)),
  IN_TIME("Reviewed in time, of alerts raised.", Set.of(Measure.REVIEWED_IN_TIME), Set.of(Measure.ALERTS_RAISED)),
  LATE("Reviewed late, of alerts raised.", Set.of(Measure.REVIEWED_LATE), Set.of(Measure.ALERTS_RAISED)),
  NEVER("Not reviewed so far, of alerts raised.", Set.of(Measure.NOT_REVIEWED), Set.of(Measure.ALERTS_RAISED)),
  ALERT_RATE("Alerts raised, of child-months with an appointment.", Set.of(Measure.ALERTS_RAISED),
      Set.of(Measure.CHILD_MONTHS));

  private final String meaning;
  private final Set<Measure> part;
  private final Set<Measure> whole;

  Rate(String meaning, Set<Measure> part, Set<Measure> whole) {
    this.meaning = meaning;
    this.part = part;
    this.whole = whole;
  }

  /** The name in lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is a share of, in a sentence. */
  public String meaning() {
    return meaning;
  }

  Share of(long[] sums) {
    return new Share(Published.of(sum(part, sums)), Published.of(sum(whole, sums)));
  }

  private static long sum(Set<Measure> measures, long[] sums) {
    return measures.stream().mapToLong(measure -> sums[measure.ordinal()]).sum();
  }
}

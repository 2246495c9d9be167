package uk.wnb.policy;

import java.util.SortedSet;

/**
 * How care is weighed.
 *
 * @param highCriticality treatment function codes of services where one appointment not given may do harm
 * @param aloneFromYears completed years of age from which young people may keep appointments by themselves
 * @param plannedCare signals whose tier the services' own part and a barrier on record lower, by catalogue id
 * @param barrierTiers by how many tiers a barrier lowers them; 0 when it does not
 * @param barrierMonths calendar months for which it does
 */
public record CarePolicy(SortedSet<String> highCriticality, int aloneFromYears, SortedSet<String> plannedCare,
    int barrierTiers, int barrierMonths) {
  private static final int LONGEST_MONTHS = 24;

  static CarePolicy of(Settings settings) {
    return new CarePolicy(settings.codes("high-criticality"), settings.integer("alone-from", 10, 18),
        settings.codes("planned-care"), settings.integer("barrier-tiers", 0, Tier.values().length - 1),
        settings.integer("barrier-for", 1, LONGEST_MONTHS));
  }
}

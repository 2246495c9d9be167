package uk.wnb.policy;

import java.util.SortedSet;

/**
 * How care is weighed.
 *
 * @param highCriticality treatment function codes of services where one appointment not given may do harm
 * @param aloneFromYears completed years of age from which young people may keep appointments by themselves
 */
public record CarePolicy(SortedSet<String> highCriticality, int aloneFromYears) {
  static CarePolicy of(Settings settings) {
    return new CarePolicy(settings.codes("high-criticality"), settings.integer("alone-from", 10, 18));
  }
}

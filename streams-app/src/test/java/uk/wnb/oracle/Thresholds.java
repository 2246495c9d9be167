package uk.wnb.oracle;

import uk.wnb.policy.Policy;

/** The numbers of a policy as they stand in its text; windows in calendar months, probabilities in percent. */
record Thresholds(int consecutive, int consecutiveMonths, int repeated, int repeatedMonths, int limitPercent,
    int reviewPercent, int urgentPercent, double priorNotBrought, double priorBrought, int fewestAppointments,
    int fewestNotBrought, int rateMonths, int ingestions, int ingestionMonths, int visits, int visitMonths,
    int visitsShort, int visitMonthsShort) {
  static Thresholds of(Policy policy) {
    Text text = (signal, key) -> policy.signals().get(signal).values().get(key).text();
    return new Thresholds(text.whole("W2", "not-brought"), text.whole("W2", "window"),
        text.whole("W3", "not-brought"), text.whole("W3", "window"), text.whole("W4", "limit"),
        text.whole("W4", "review-probability"), text.whole("W4", "urgent-probability"),
        Double.parseDouble(text.of("W4", "prior-not-brought")), Double.parseDouble(text.of("W4", "prior-brought")),
        text.whole("W4", "fewest-appointments"), text.whole("W4", "fewest-not-brought"), text.whole("W4", "window"),
        text.whole("E3", "visits"), text.whole("E3", "window"), text.whole("E1", "visits"),
        text.whole("E1", "window"), text.whole("E1", "visits-short"), text.whole("E1", "window-short"));
  }

  private interface Text {
    String of(String signal, String key);

    default int whole(String signal, String key) {
      return Integer.parseInt(of(signal, key));
    }
  }
}

package uk.wnb.audit;

import java.util.List;
import uk.wnb.history.Circumstance;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;
import uk.wnb.history.Monitoring;

/** What the audit says of a child on a day, and no more than that: six bands and codes that thousands share. */
final class Profile {
  private static final int[] BAND_FROM = {0, 1, 5, 11, 16, 18};
  private static final List<String> BANDS = List.of("0", "1-4", "5-10", "11-15", "16-17");
  /** The highest first. */
  private static final List<ContextType> CARE = List.of(ContextType.CHILD_PROTECTION_PLAN, ContextType.LOOKED_AFTER,
      ContextType.CHILD_IN_NEED, ContextType.EARLY_HELP);
  private static final List<String> CARE_NAMES = List.of("child-protection-plan", "looked-after", "child-in-need",
      "early-help");
  private static final List<ContextType> NEED = List.of(ContextType.ADDITIONAL_NEED);
  private static final List<String> NEED_NAMES = List.of("yes");

  private final History history;
  private final Monitoring monitoring;

  Profile(History history) {
    this.history = history;
    this.monitoring = Monitoring.of(history);
  }

  /** A slice of the month of {@code day}, of provider and appointment as given, and of the child as of {@code day}. */
  Slice slice(int day, String provider, String specialty, String setting, String first) {
    return new Slice(List.of(Months.of(day), provider, specialty, setting, first, ageBand(day),
        highest(NEED, NEED_NAMES, "no", day), highest(CARE, CARE_NAMES, "none", day),
        Codes.decile(monitoring.value(ContextType.DEPRIVATION, day)),
        Codes.category(monitoring.value(ContextType.ETHNICITY, day)),
        Codes.category(monitoring.value(ContextType.SEX, day))));
  }

  private String ageBand(int day) {
    int months = history.situation(day).ageInMonths();
    for (int band = 0; months >= 0 && band < BANDS.size(); band++) {
      if (months < 12 * BAND_FROM[band + 1]) {
        return BANDS.get(band);
      }
    }
    return Dimension.NOT_KNOWN;
  }

  /** The name of the first of {@code types} that holds; {@code none} where they are on record, but none holds. */
  private String highest(List<ContextType> types, List<String> names, String none, int day) {
    int highest = types.size();
    boolean isOnRecord = false;
    for (Circumstance circumstance : history.circumstances()) {
      int rank = types.indexOf(circumstance.type());
      if (rank >= 0) {
        isOnRecord = true;
        highest = circumstance.holdsOn(day) ? Math.min(highest, rank) : highest;
      }
    }
    return highest < types.size() ? names.get(highest) : isOnRecord ? none : Dimension.NOT_KNOWN;
  }

  /** The value of the last fact of {@code type} that holds on {@code day}; empty when none does. */
  String last(ContextType type, int day) {
    String value = "";
    for (Circumstance circumstance : history.circumstances()) {
      if (circumstance.type() == type && circumstance.holdsOn(day)) {
        value = circumstance.fact().value();
      }
    }
    return value;
  }

  /** The first day on which nothing is counted any more: of death, or the 18th birthday. */
  int countedUntil() {
    return history.rulesEndOn();
  }
}

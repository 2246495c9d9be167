package uk.wnb.audit;

import java.util.ArrayList;
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

  private final History history;
  private final Monitoring monitoring;
  private final boolean saysNeeds;
  private final boolean saysCare;

  Profile(History history) {
    this.history = history;
    this.monitoring = Monitoring.of(history);
    this.saysNeeds = isOnRecord(List.of(ContextType.ADDITIONAL_NEED));
    this.saysCare = isOnRecord(CARE);
  }

  /** A slice of the month of {@code day}, of provider and appointment as given, and of the child as of {@code day}. */
  Slice slice(int day, String provider, String specialty, String setting, String first) {
    List<String> values = new ArrayList<>(Dimension.COUNT);
    values.add(Months.of(day));
    values.add(provider);
    values.add(specialty);
    values.add(setting);
    values.add(first);
    values.add(ageBand(day));
    values.add(additionalNeed(day));
    values.add(socialCareStatus(day));
    values.add(Codes.decile(monitoring.value(ContextType.DEPRIVATION, day)));
    values.add(Codes.category(monitoring.value(ContextType.ETHNICITY, day)));
    values.add(Codes.category(monitoring.value(ContextType.SEX, day)));
    return new Slice(values);
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

  private String additionalNeed(int day) {
    return held(ContextType.ADDITIONAL_NEED, day) ? "yes" : saysNeeds ? "no" : Dimension.NOT_KNOWN;
  }

  private String socialCareStatus(int day) {
    for (int i = 0; i < CARE.size(); i++) {
      if (held(CARE.get(i), day)) {
        return CARE_NAMES.get(i);
      }
    }
    return saysCare ? "none" : Dimension.NOT_KNOWN;
  }

  private boolean held(ContextType type, int day) {
    return history.situation(day).holds(type);
  }

  private boolean isOnRecord(List<ContextType> types) {
    for (Circumstance circumstance : history.circumstances()) {
      if (types.contains(circumstance.type())) {
        return true;
      }
    }
    return false;
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

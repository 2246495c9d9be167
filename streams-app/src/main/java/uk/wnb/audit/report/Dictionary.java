package uk.wnb.audit.report;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;
import uk.wnb.audit.disclosure.Rate;

/** What every name in the report means. */
final class Dictionary {
  private static final String NAMED =
      "national codes with the NHS Data Dictionary's words. Never read by a rule.";

  private Dictionary() {
  }

  static Section section() {
    List<List<String>> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      rows.add(List.of(measure.label(), "count", measure.meaning()));
    }
    for (Rate rate : Rate.values()) {
      rows.add(List.of(rate.label(), "rate", rate.meaning()));
    }
    for (Dimension dimension : Dimension.values()) {
      rows.add(List.of(dimension.label(), "dimension", meaning(dimension)));
    }
    return new Section("dictionary", "Data dictionary", List.of("Counts of 1 to 7 are withheld and written *; 0 is "
        + "shown; all others are rounded to the nearest 5. Percentages are made from rounded counts, with a decimal "
        + "place only where they are of 4,000 or more. So parts need not add up to their sum. The number of providers "
        + "is not withheld."),
        List.of(), List.of(new Table("data-dictionary", "Names and what they mean", List.of("name", "kind", "meaning"),
            rows)));
  }

  private static String meaning(Dimension dimension) {
    return switch (dimension) {
      case MONTH -> "Month of the appointment, or in which the alert was raised; Europe/London.";
      case PROVIDER -> "ODS code of the source; of an alert, the organisation responsible for the child.";
      case SPECIALTY -> "Treatment function code; of those that children meet most with "
          + "the NHS Data Dictionary's name.";
      case SETTING -> "clinic, community, remote, home or school. Rates are of the first three and of those not known.";
      case FIRST_OR_FOLLOW_UP -> "first or follow-up attendance.";
      case AGE_BAND -> "Completed years on the day: 0, 1-4, 5-10, 11-15, 16-17.";
      case ADDITIONAL_NEED -> "yes or no: an additional need was on record on the day.";
      case SOCIAL_CARE_STATUS -> "The highest on the day: child-protection-plan, looked-after, child-in-need, "
          + "early-help or none.";
      case DEPRIVATION_DECILE -> "Index of Multiple Deprivation: 1 most deprived to 10 least. Never read by a rule.";
      case ETHNICITY -> "Ethnic category as the source codes it; " + NAMED;
      case SEX -> "Sex as the source codes it; " + NAMED;
    };
  }
}

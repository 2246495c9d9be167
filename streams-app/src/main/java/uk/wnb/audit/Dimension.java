package uk.wnb.audit;

import java.util.Locale;
import java.util.Optional;

/** What counts are told apart by, in the order in which a {@link Slice} holds its values. */
public enum Dimension {
  /** Month of the thing counted, such as {@code 2024-03}, Europe/London. */
  MONTH,
  /** ODS code of the source; of an alert, the organisation responsible for the child. */
  PROVIDER,
  /** Treatment function code. */
  SPECIALTY,
  /** {@code clinic}, {@code community}, {@code remote}, {@code home} or {@code school}. */
  SETTING,
  /** {@code first} or {@code follow-up}. */
  FIRST_OR_FOLLOW_UP,
  /** Completed years on the day: {@code 0}, {@code 1-4}, {@code 5-10}, {@code 11-15}, {@code 16-17}. */
  AGE_BAND,
  /** {@code yes} or {@code no} on the day. */
  ADDITIONAL_NEED,
  /** The highest that held on the day. */
  SOCIAL_CARE_STATUS,
  /** Index of Multiple Deprivation, {@code 1} most deprived to {@code 10}. */
  DEPRIVATION_DECILE,
  /** As the source codes it. */
  ETHNICITY,
  /** As the source codes it. */
  SEX;

  /** How many there are. */
  static final int COUNT = values().length;

  /** The value where nothing is on record. */
  public static final String NOT_KNOWN = "not-known";
  /** The value where the question makes no sense, such as the specialty of an alert. */
  public static final String NOT_APPLICABLE = "not-applicable";

  /** The name in lower case with hyphens, as it stands on a command line and in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The dimension of {@code label}. */
  public static Optional<Dimension> of(String label) {
    for (Dimension dimension : values()) {
      if (dimension.label().equals(label)) {
        return Optional.of(dimension);
      }
    }
    return Optional.empty();
  }
}

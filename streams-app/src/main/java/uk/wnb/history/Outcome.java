package uk.wnb.history;

import java.util.Optional;

/**
 * How an appointment or visit ended: the national ATTENDED OR DID NOT ATTEND CODE, read for a child.
 *
 * <p>The national list (NHS Data Dictionary, release June 2026) has no "was not brought" value: for a child it is
 * codes 3 and 7. The order is part of the stored form: append, never reorder.
 */
public enum Outcome {
  /** Code 0: the appointment lies ahead, or nobody has said how it ended. Never counted. */
  BOOKED('0'),
  /** Code 5: brought in time. */
  BROUGHT('5'),
  /** Code 6: brought late, but seen. */
  BROUGHT_LATE('6'),
  /** Code 3: was not brought, and no warning was given. */
  NOT_BROUGHT('3'),
  /** Code 7: brought too late to be seen. Counts with code 3, as in the national returns, and is also told apart. */
  ARRIVED_NOT_SEEN('7'),
  /** Code 2: cancelled by the family or on the child's behalf. A series of its own. */
  CANCELLED_BY_FAMILY('2'),
  /** Code 4: cancelled or postponed by the provider. Never counts against a family. */
  CANCELLED_BY_PROVIDER('4');

  private static final Outcome[] OUTCOMES = values();

  private final char code;

  Outcome(char code) {
    this.code = code;
  }

  /** The outcome of a national code, empty when the code is not one of 0, 2, 3, 4, 5, 6 and 7. */
  public static Optional<Outcome> ofNationalCode(String code) {
    for (Outcome outcome : OUTCOMES) {
      if (code.length() == 1 && code.charAt(0) == outcome.code) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }

  /** The national code, one digit. */
  public char nationalCode() {
    return code;
  }

  /** Codes 5 and 6. */
  public boolean isBrought() {
    return this == BROUGHT || this == BROUGHT_LATE;
  }

  /** Codes 3 and 7: was not brought (WNB). */
  public boolean isWasNotBrought() {
    return this == NOT_BROUGHT || this == ARRIVED_NOT_SEEN;
  }

  /** WNB or cancelled by the family: codes 2, 3 and 7. */
  public boolean isNotBrought() {
    return isWasNotBrought() || this == CANCELLED_BY_FAMILY;
  }

  /** Whether it stands in the denominator of the not-brought rate: codes 2, 3, 5, 6 and 7. */
  public boolean isOffered() {
    return isBrought() || isNotBrought();
  }
}

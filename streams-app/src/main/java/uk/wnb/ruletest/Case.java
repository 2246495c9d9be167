package uk.wnb.ruletest;

import java.time.LocalDate;
import java.util.List;
import uk.wnb.ingest.FlatRow;

/**
 * One case: what is told, and what is expected to come of it.
 *
 * @param name what it shows
 * @param line where it stands in its file, from 1
 * @param kind what it is a case of, or null
 * @param events rows in the order of the file, each accepted by the intake
 * @param until the last day that is lived through
 * @param alerts exactly those expected, in order; null when the case does not say
 * @param looks what is expected to be seen on some days
 */
public record Case(String name, int line, Kind kind, List<FlatRow.Told> events, LocalDate until,
    List<ExpectedAlert> alerts, List<ExpectedLook> looks) {

  /** What every signal must be shown to do. */
  public enum Kind {
    /** It fires. */
    POSITIVE,
    /** It does not. */
    NEGATIVE,
    /** It does on one side of a threshold and not on the other. */
    BOUNDARY,
    /** A record is corrected or taken back. */
    CORRECTION,
    /** A record comes after later things were recorded. */
    LATE
  }
}

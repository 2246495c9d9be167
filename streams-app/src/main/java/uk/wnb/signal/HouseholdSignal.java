package uk.wnb.signal;

/** A signal that reads what brothers and sisters have told of themselves. */
public interface HouseholdSignal extends Signal {
  /**
   * For how many months back a day can be read again: what is told goes back {@link uk.wnb.history.Summary#MONTHS}
   * months, of which the longest window takes 24.
   */
  int READABLE_MONTHS = 12;
}

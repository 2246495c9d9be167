package uk.wnb.history;

/**
 * Something on record as being in the way of care.
 *
 * @param name a word of the barrier vocabulary, such as transport
 * @param since the day on which it was recorded as open
 * @param resolvedOn the first day on which it is on record as out of the way, {@link Days#NEVER} while it is not
 */
public record Barrier(String name, int since, int resolvedOn) {
  /** Whether it is in the way on {@code day}. */
  public boolean isOpenOn(int day) {
    return day >= since && day < resolvedOn;
  }

  Barrier resolved(int day) {
    return new Barrier(name, since, day);
  }
}

package uk.wnb.history;

/**
 * What came of applying one event.
 *
 * @param history the history after it; the same object when nothing changed
 * @param verdict what it did
 * @param earliestDay the earliest day whose reading it may have changed, {@link Days#NEVER} when nothing changed
 */
public record Applied(History history, Verdict verdict, int earliestDay) {

  /** What an event did to a history. */
  public enum Verdict {
    /** A record not known before, or a retraction that came before what it retracts. */
    ADDED,
    /** A later version of a known record; a retraction is one. */
    AMENDED,
    /** The very event again: nothing changed. */
    DUPLICATE,
    /** An earlier version of a record of which a later one is known: nothing changed. */
    SUPERSEDED,
    /** An event id used again for other content, recorded at the same time: the first one stands. */
    CONFLICT,
    /** About a record that is already folded into its year and can no longer be told apart: nothing changed. */
    TOO_OLD,
    /** Told under an NHS number that has been replaced: it goes on to the new one. */
    FORWARDED,
    /** About the replacement of an NHS number, in a way that needs a person: nothing changed. */
    REFUSED;

    /** Whether the history is another one now. */
    public boolean isChange() {
      return this == ADDED || this == AMENDED;
    }
  }

  static Applied unchanged(History history, Verdict verdict) {
    return new Applied(history, verdict, Days.NEVER);
  }
}

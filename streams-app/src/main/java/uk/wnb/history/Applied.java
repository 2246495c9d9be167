package uk.wnb.history;

/**
 * What came of applying one event.
 *
 * @param history the history after it; the same object when nothing changed
 * @param verdict what it did
 * @param earliestDay the earliest day whose reading it may have changed, {@link Days#NEVER} when nothing changed
 * @param moved what goes on to the NHS number that has replaced the child's; null for nothing
 */
public record Applied(History history, Verdict verdict, int earliestDay, History moved) {

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
    /** One more record of a child of whom more is known in detail than a child has: nothing changed. */
    TOO_MUCH,
    /** Told of an NHS number that has been replaced: nothing changed here, it goes on to the other one. */
    FORWARDED,
    /** NHS numbers replace each other in a circle: what came back to this one stays, and it counts as not replaced. */
    RETURNED;

    /** Whether the history is another one now. */
    public boolean isChange() {
      return this == ADDED || this == AMENDED || this == RETURNED;
    }

    /** Whether somebody has to look at what was told, so that it is set aside. */
    public boolean isForAPerson() {
      return this == CONFLICT || this == TOO_OLD || this == TOO_MUCH || this == RETURNED;
    }
  }

  Applied(History history, Verdict verdict, int earliestDay) {
    this(history, verdict, earliestDay, null);
  }

  /** The same where what goes on to another number goes on {@code day}, unfolded. */
  public Applied on(int day) {
    return moved == null ? this : new Applied(history, verdict, earliestDay, moved.whole(day));
  }

  static Applied unchanged(History history, Verdict verdict) {
    return new Applied(history, verdict, Days.NEVER);
  }
}

package uk.wnb.history;

/**
 * A dated fact about the child's life that stands.
 *
 * @param day the London day on which it began to hold
 * @param fact what holds
 * @param id the event that says so
 * @param source code of the organisation that said so
 */
public record Circumstance(int day, Fact.Context fact, EventId id, String source)
    implements Occurrence {
  /** What kind of fact it is. */
  public Fact.ContextType type() {
    return fact.type();
  }

  /** Whether it has begun by {@code day} and not ended. */
  public boolean holdsOn(int day) {
    return day >= this.day && day < fact.endsOn();
  }

  static Circumstance of(Event event, Fact.Context fact) {
    return new Circumstance(event.day(), fact, event.id(), event.source());
  }
}

package uk.wnb.history;

/**
 * One visit to A&amp;E.
 *
 * @param day the London day on which it began
 * @param fact what is known of it
 * @param id the event that says so
 * @param source ODS code of the organisation that said so
 */
public record Visit(int day, Fact.Emergency fact, EventId id, String source)
    implements Occurrence {
  static Visit of(Event event, Fact.Emergency fact) {
    return new Visit(event.day(), fact, event.id(), event.source());
  }
}

package uk.wnb.history;

/**
 * One week of the child at one school or early-years setting.
 *
 * @param day the London day on which it began, a Monday
 * @param fact its sessions
 * @param id the event that says so
 * @param source code of the school or setting
 */
public record SchoolWeek(int day, Fact.Education fact, EventId id, String source)
    implements Occurrence {
  static SchoolWeek of(Event event, Fact.Education fact) {
    return new SchoolWeek(event.day(), fact, event.id(), event.source());
  }
}

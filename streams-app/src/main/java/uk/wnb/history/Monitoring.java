package uk.wnb.history;

/**
 * What is on record of a child for monitoring fairness: sex, ethnicity, deprivation. Kept apart from the circumstances
 * that rules read; a wall sees to it that nobody but the audit asks for it.
 */
public final class Monitoring {
  private final History history;

  private Monitoring(History history) {
    this.history = history;
  }

  /** That of {@code history}. */
  public static Monitoring of(History history) {
    return new Monitoring(history);
  }

  /**
   * The code that held on {@code day}, as its source wrote it: the last one said to hold by then, else the first one
   * said to hold later, since a source writes such things down at the first visit and they were true before. One that
   * says nothing takes nothing back. Empty when nothing is on record.
   */
  public String value(Fact.ContextType type, int day) {
    String value = "";
    for (Event event : history.raw()) {
      if (event.fact() instanceof Fact.Context fact && fact.type() == type && !event.retracted()
          && !fact.value().isEmpty()) {
        if (event.day() > day && !value.isEmpty()) {
          break;
        }
        value = fact.value();
      }
    }
    return value;
  }
}

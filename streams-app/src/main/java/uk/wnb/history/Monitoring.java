package uk.wnb.history;

import java.util.ArrayList;
import java.util.List;

/**
 * What is on record of a child for monitoring fairness: sex, ethnicity, deprivation. Kept apart from the circumstances
 * that rules read; a wall sees to it that nobody but the audit asks for it.
 */
public final class Monitoring {
  /** Dated facts that stand and say something, in order of occurrence. */
  private final List<Event> told;

  private Monitoring(List<Event> told) {
    this.told = told;
  }

  /** That of {@code history}. */
  public static Monitoring of(History history) {
    List<Event> told = new ArrayList<>();
    for (Event event : history.raw()) {
      if (event.fact() instanceof Fact.Context fact && !event.retracted() && !fact.value().isEmpty()) {
        told.add(event);
      }
    }
    return new Monitoring(told);
  }

  /**
   * The code that held on {@code day}, as its source wrote it: the last one said to hold by then, else the first one
   * said to hold later, since a source writes such things down at the first visit and they were true before. One that
   * says nothing takes nothing back. Empty when nothing is on record.
   */
  public String value(Fact.ContextType type, int day) {
    String value = "";
    for (Event event : told) {
      if (event.fact() instanceof Fact.Context fact && fact.type() == type) {
        if (event.day() > day && !value.isEmpty()) {
          break;
        }
        value = fact.value();
      }
    }
    return value;
  }
}

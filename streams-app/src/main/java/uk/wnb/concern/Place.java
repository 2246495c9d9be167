package uk.wnb.concern;

import uk.wnb.history.Circumstance;
import uk.wnb.history.Days;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;

/**
 * Where a child belongs as of a day.
 *
 * @param organisation the organisation that is responsible, empty when nobody has said so
 * @param movedOn the day of the last move, {@link Days#NEVER} when none is known
 * @param area where to, empty when not said
 */
record Place(String organisation, int movedOn, String area) {
  static Place of(History history, int day) {
    int movedOn = Days.NEVER;
    String area = "";
    for (Circumstance circumstance : history.circumstances()) {
      if (circumstance.type() == ContextType.MOVE && circumstance.day() <= day) {
        movedOn = circumstance.day();
        area = circumstance.fact().value();
      }
    }
    return new Place(history.situation(day).responsibleOrganisation(), movedOn, area);
  }

  /** Whether the child has come here from {@code before}: moved, or into the care of another organisation. */
  boolean isMoveFrom(Place before) {
    boolean hasMoved = movedOn != Days.NEVER && (movedOn != before.movedOn || !area.equals(before.area));
    return hasMoved || isHandOverFrom(before);
  }

  private boolean isHandOverFrom(Place before) {
    return !organisation.isEmpty() && !organisation.equals(before.organisation);
  }
}

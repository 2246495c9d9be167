package uk.wnb.concern;

import java.util.List;
import uk.wnb.family.Announcement;
import uk.wnb.family.Spoken;
import uk.wnb.history.Applied;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.History;

/**
 * All that stays of a child of whom nothing is kept any more: what of the past is not to come back, and from where its
 * counts go on.
 *
 * @param upTo what was recorded up to then is not taken in again, milliseconds since 1970 UTC
 * @param announced stamp of the last that its family was told of it, or {@code upTo} if that is later: what it says
 *     next must not be taken for something older
 * @param times how often it has been forgotten, at least 1
 */
public record Forgotten(long upTo, long announced, int times) {
  /** What stays of {@code child}, forgotten up to {@code upTo}, whose family is told {@code goodbye}. */
  public static Forgotten of(Child child, long upTo, List<Announcement> goodbye) {
    return new Forgotten(upTo, Math.max(upTo, child.spoken().and(goodbye).last()), 1);
  }

  /** The same once the child has been forgotten again. */
  public Forgotten and(Forgotten later) {
    return new Forgotten(Math.max(upTo, later.upTo), Math.max(announced, later.announced), times + later.times);
  }

  /** What of {@code event} may be taken in, where something is known of the child again or not; null for nothing. */
  public Event since(Event event, boolean isKnown) {
    return event.since(upTo, isKnown);
  }

  /**
   * What comes of an {@code event} of which nothing may be taken in: who tells {@code nhsNumber} that it lives with the
   * child is told that nothing is told of it any more.
   */
  public Decision leaveOut(String nhsNumber, Event event) {
    Child child = child();
    History nothing = child.history().at(event.recordedOn());
    return Decision.nothingOf(child, Applied.Verdict.SUPERSEDED)
        .announcing(Announcement.of(nhsNumber, child.spoken(), event, child.history(), nothing));
  }

  /** What is known of the child before anything is told of it again. */
  public Child child() {
    return new Child(History.EMPTY, Concern.afterForgetting(times), Days.NEVER, Spoken.at(announced));
  }
}

package uk.wnb.audit;

import java.util.List;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Kind;
import uk.wnb.history.Window;

/**
 * By how much the counts change when what is known of a child does: what it adds now, less what it added before, over
 * what the event can have touched. Nothing here waits for a day to come, so there is nothing to look at again in time.
 *
 * <p>The books of a day close {@value uk.wnb.history.History#DETAIL_MONTHS} months later, when its events are folded
 * into their year: what was counted stays counted, and what comes so late is not counted any more.
 */
public final class Audit {
  private final History before;
  private final History after;
  private final Decision decision;
  private final Event event;
  private final int open;
  private final boolean touchesAlerts;

  /**
   * The audit of one decision.
   *
   * @param child what was known before it
   * @param event what was decided on, or null when only time has passed
   */
  public Audit(Child child, Decision decision, Event event) {
    this.before = child.history();
    this.after = unfolded(before, decision.child().history(), event);
    this.decision = decision;
    this.event = event;
    this.touchesAlerts = !decision.alerts().isEmpty() || event != null && Touched.reviews(before, event);
    this.open = Days.minusMonths(asOf(decision.child().history(), event), History.DETAIL_MONTHS) + 1;
  }

  /** What is moved from another number is taken out there and added here as of one and the same day. */
  private static int asOf(History after, Event event) {
    return event != null && event.fact() instanceof Fact.Moved moved ? Math.min(after.asOf(), moved.history().asOf())
        : after.asOf();
  }

  /** What was folded on the way is still counted, so it must not be missing from one side only. */
  private static History unfolded(History before, History after, Event event) {
    return event == null || after.older() == before.older() ? after : before.apply(event).history();
  }

  /** Whether alerts or their reviews are touched, so that what was asked has to be looked up. */
  public boolean touchesAlerts() {
    return touchesAlerts;
  }

  /** What has been asked of leads now; nothing under a number that has been replaced. */
  public List<Asked> asked(List<Asked> soFar) {
    return decision.child().history().successor() != null ? List.of() : Asked.plus(soFar, decision.alerts(), open);
  }

  /**
   * How the counts change.
   *
   * @param askedBefore the alerts that asked for a look before the decision; empty when it {@link #touchesAlerts} none
   * @param askedAfter what {@link #asked} makes of them
   */
  public List<Changes.Change> changes(List<Asked> askedBefore, List<Asked> askedAfter) {
    Window window = event == null ? null : Touched.appointments(before, event, open);
    if (window == null && !touchesAlerts) {
      return List.of();
    }
    Changes changes = new Changes();
    boolean isOfCare = event != null && (event.fact().kind() == Kind.BOOKING || event.fact().kind() == Kind.ATTENDANCE);
    Profile childBefore = new Profile(before);
    Profile childAfter = isOfCare ? childBefore : new Profile(after);
    if (window != null) {
      Part was = Part.of(before, window);
      Part is = Part.of(after, window);
      new Appointments(before, childBefore, changes, -1).add(was, isOfCare ? is : Part.NOTHING);
      new Appointments(after, childAfter, changes, 1).add(is, isOfCare ? was : Part.NOTHING);
    }
    if (touchesAlerts) {
      new Reviews(before, childBefore, askedBefore, changes, -1).add(open);
      new Reviews(after, childAfter, askedAfter, changes, 1).add(open);
    }
    return changes.list();
  }
}

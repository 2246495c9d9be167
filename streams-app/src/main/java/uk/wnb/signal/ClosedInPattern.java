package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Circumstance;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Fact.NextStep;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * W9: a service let go of the child in a pattern of appointments not kept: discharged after an appointment to which
 * the child was not brought, a referral closed, early help or a plan ended. A check on the closure, not on the family.
 * A discharge without a pattern is common and is not told, and what ends because more begins is no closure.
 */
final class ClosedInPattern implements Signal {
  static final String ID = "W9";
  private static final int MOST_DAYS = 365;
  /** Help that can end, the least first; being looked after is more than any, and its end is a return home. */
  private static final List<ContextType> HELP = List.of(ContextType.EARLY_HELP, ContextType.CHILD_IN_NEED,
      ContextType.CHILD_PROTECTION_PLAN, ContextType.LOOKED_AFTER);

  private final Tier tier;
  private final int days;

  ClosedInPattern(Settings settings) {
    tier = settings.word("tier", Tier.class);
    days = settings.integer("days", 1, MOST_DAYS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Closed or discharged during a pattern";
  }

  @Override
  public Reading read(View view) {
    Window window = new Window(view.day() - days, view.day());
    List<Contact> discharged = Picked.of(Contacts.notBrought(view.history(), window),
        contact -> contact.outcome().isWasNotBrought() && contact.particulars().next() == NextStep.DISCHARGED);
    List<Circumstance> closed = closed(view, window);
    if (discharged.isEmpty() && closed.isEmpty() || !Pattern.isSeen(view)) {
      return Reading.NOTHING;
    }
    List<Count> counts = List.of(new Count("discharged", discharged.size(), "times"),
        new Count("closed", closed.size(), "times"));
    List<EventId> own = new ArrayList<>(discharged.stream().map(Contact::id).toList());
    closed.forEach(one -> own.add(one.id()));
    Finding finding = new Finding(ID, tier, counts, window, Pattern.evidence(view, own));
    return new Reading(finding, latest(discharged, closed) + days);
  }

  private static List<Circumstance> closed(View view, Window window) {
    List<Circumstance> closed = new ArrayList<>();
    for (Circumstance one : view.history().circumstances()) {
      if (one.day() <= view.day() && window.contains(closedOn(one)) && !isStepUp(view, one)) {
        closed.add(one);
      }
    }
    return closed;
  }

  /** The day on which {@code one} let go of the child, {@link Days#NEVER} when it does no such thing. */
  private static int closedOn(Circumstance one) {
    if (one.type() == ContextType.REFERRAL_CLOSED) {
      return one.day();
    }
    return HELP.contains(one.type()) && one.type() != ContextType.LOOKED_AFTER ? one.fact().endsOn() : Days.NEVER;
  }

  /** Whether the child has help that is more on the day on which {@code one} ends: a plan after being in need, say. */
  private static boolean isStepUp(View view, Circumstance one) {
    int more = HELP.indexOf(one.type()) + 1;
    return more > 0 && HELP.subList(more, HELP.size()).stream()
        .anyMatch(view.history().situation(one.fact().endsOn())::holds);
  }

  private static int latest(List<Contact> discharged, List<Circumstance> closed) {
    int latest = discharged.isEmpty() ? Integer.MIN_VALUE : discharged.get(discharged.size() - 1).day();
    for (Circumstance one : closed) {
      latest = Math.max(latest, closedOn(one));
    }
    return latest;
  }

  @Override
  public String statement(Finding finding) {
    return "In " + days + " days, beside a pattern of appointments not kept: discharges after not being brought "
        + finding.count("discharged") + ", referrals, plans or episodes of help ended "
        + finding.count("closed") + ".";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes " + days + " days after the last of these, or when the pattern of appointments not kept ends.";
  }

  @Override
  public List<String> questions() {
    return List.of("Was the risk of closing weighed and written down, and who holds the child's care now?");
  }
}

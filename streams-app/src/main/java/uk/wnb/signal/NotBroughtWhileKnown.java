package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.Situation;
import uk.wnb.policy.Settings;

/**
 * W1: an appointment to which the child was not brought (codes 3 and 7) on a day on which the child was subject to a
 * child protection plan, looked after or in need. One is enough where somebody has a plan to keep, so that its people
 * hear of it; a child in need only may take more, and it is one of many who miss one. What decides
 * is how things stood on the day of the appointment; {@link CriticalNotBrought} tells of appointments on other days.
 */
final class NotBroughtWhileKnown implements Signal {
  static final String ID = "W1";

  private static final String ON_A_PLAN = "on a plan or looked after";

  private final AtLeast rule;
  private final int inNeed;

  NotBroughtWhileKnown(Settings settings) {
    rule = AtLeast.of(settings, "not-brought", 1, "window");
    inNeed = settings.integer("not-brought-in-need", 1, AtLeast.MOST);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Not brought while known to social care";
  }

  @Override
  public Reading read(View view) {
    List<Contact> missed = Picked.of(rule.lately(view).notBrought(),
        contact -> contact.outcome().isWasNotBrought()
            && view.history().situation(contact.day()).isKnownToSocialCare());
    if (missed.isEmpty()) {
      return Reading.NOTHING;
    }
    List<Contact> onPlan = missed.stream()
        .filter(contact -> isOnPlan(view.history().situation(contact.day()))).toList();
    if (!rule.isReached(onPlan) && missed.size() < inNeed) {
      return Reading.NOTHING;
    }
    List<Count> counts = List.of(new Count("was not brought", missed.size(), "appointments"),
        new Count(ON_A_PLAN, onPlan.size(), "of these appointments"));
    return new Reading(new Finding(ID, rule.tier(), counts, rule.window(view),
        missed.stream().map(Contact::id).toList()),
        Days.leavesWindow(missed.get(0).day(), rule.months()));
  }

  private static boolean isOnPlan(Situation situation) {
    return situation.isOnProtectionPlan() || situation.isLookedAfter();
  }

  @Override
  public String statement(Finding finding) {
    return "While on a child protection plan, looked after or in need: "
        + Plural.of(finding.count("was not brought"), "appointment") + " not kept in " + rule.months()
        + " months (not brought to, or too late to be seen).";
  }

  @Override
  public String clears(Finding finding) {
    return rule.clears(finding.count(ON_A_PLAN) >= rule.count() ? rule.count() : inNeed);
  }

  @Override
  public List<String> questions() {
    return List.of("Does the social worker know of the appointment, and can somebody help to keep the next one?");
  }
}

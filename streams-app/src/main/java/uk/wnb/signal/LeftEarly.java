package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Visit;
import uk.wnb.policy.Settings;

/**
 * E5: a visit to A&amp;E that ended before it was complete, of a child with a pattern of appointments not kept or who
 * is subject to a child protection plan.
 */
final class LeftEarly implements Signal {
  static final String ID = "E5";

  private final AtLeast rule;

  LeftEarly(Settings settings) {
    rule = AtLeast.of(settings, "visits", 1, "window");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "A&E left before care was complete";
  }

  @Override
  public Reading read(View view) {
    List<Visit> visits = Picked.of(EmergencyVisits.attendances(view.history(), rule.window(view)),
        visit -> visit.fact().isLeftEarly());
    if (visits.isEmpty()) {
      return Reading.NOTHING;
    }
    boolean onPlan = view.situation().isOnProtectionPlan();
    if (!onPlan && !Pattern.isSeen(view)) {
      return Reading.NOTHING;
    }
    return rule.reading(ID, view, visits, List.of(new Count("left early", visits.size(), "A&E visits"),
        new Count("protection plan", onPlan ? 1 : 0, "in force")));
  }

  @Override
  public String statement(Finding finding) {
    return "A&E visits that ended before assessment or treatment was complete: " + finding.count("left early") + " in "
        + rule.months() + " months, " + (finding.count("protection plan") > 0
            ? "of a child subject to a child protection plan." : "beside a pattern of appointments not kept.");
  }

  @Override
  public String clears(Finding finding) {
    return rule.clears() + " Or when neither a pattern of appointments not kept nor a protection plan stands.";
  }

  @Override
  public List<String> questions() {
    return List.of("Was the child seen elsewhere afterwards, and what made it hard to stay: the wait, other children?");
  }
}

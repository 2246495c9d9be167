package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Fact;
import uk.wnb.history.Visit;
import uk.wnb.policy.Settings;

/**
 * E2: an injury of a child who cannot move about alone. Where A&amp;E did not say whether the child can, a baby younger
 * than the policy says is taken not to.
 */
final class NonMobileInjury implements Signal {
  static final String ID = "E2";
  private static final int LATEST_MONTHS = 12;

  private final AtLeast rule;
  private final int presumedUnderMonths;

  NonMobileInjury(Settings settings) {
    rule = AtLeast.of(settings, "visits", 1, "window");
    presumedUnderMonths = settings.integer("presumed-under", 0, LATEST_MONTHS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Injury of a child who cannot move about alone";
  }

  @Override
  public Reading read(View view) {
    List<Visit> visits = EmergencyVisits.occasions(view.history(), rule.window(view),
        visit -> visit.fact().isInjury() && isNonMobile(view, visit));
    return visits.isEmpty() ? Reading.NOTHING
        : rule.reading(ID, view, visits, List.of(new Count("injuries", visits.size(), "A&E visits")));
  }

  private boolean isNonMobile(View view, Visit visit) {
    if (visit.fact().mobility() != Fact.Mobility.UNKNOWN) {
      return visit.fact().mobility() == Fact.Mobility.NON_MOBILE;
    }
    int age = view.history().situation(visit.day()).ageInMonths();
    return age >= 0 && age < presumedUnderMonths;
  }

  @Override
  public String statement(Finding finding) {
    return "Seen in A&E with an injury at an age or in a condition in which a child does not move about alone ("
        + finding.count("injuries") + " in " + rule.months() + " months).";
  }

  @Override
  public String clears(Finding finding) {
    return rule.clears();
  }

  @Override
  public List<String> questions() {
    return List.of("Has a senior children's doctor seen the child, as local guidance asks for such an injury?");
  }
}

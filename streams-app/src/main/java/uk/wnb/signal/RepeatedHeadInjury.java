package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Fact;
import uk.wnb.history.Visit;
import uk.wnb.policy.Settings;

/** E4: more than one head injury of a very young child. */
final class RepeatedHeadInjury implements Signal {
  static final String ID = "E4";
  private static final int LATEST_MONTHS = 60;

  private final AtLeast rule;
  private final int underMonths;

  RepeatedHeadInjury(Settings settings) {
    rule = AtLeast.of(settings, "visits", 2, "window");
    underMonths = settings.integer("under", 1, LATEST_MONTHS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Repeated head injury of a very young child";
  }

  @Override
  public Reading read(View view) {
    List<Visit> visits = EmergencyVisits.occasions(view.history(), rule.window(view),
        visit -> visit.fact().complaint() == Fact.Complaint.HEAD_INJURY && isVeryYoung(view, visit));
    return visits.isEmpty() ? Reading.NOTHING
        : rule.reading(ID, view, visits, List.of(new Count("head injuries", visits.size(), "times seen in A&E")));
  }

  private boolean isVeryYoung(View view, Visit visit) {
    int age = view.history().situation(visit.day()).ageInMonths();
    return age >= 0 && age < underMonths;
  }

  @Override
  public String statement(Finding finding) {
    return "Seen in A&E " + finding.count("head injuries") + " times with a head injury before the age of "
        + underMonths + " months. What records show to be for the same injury counts once.";
  }

  @Override
  public String clears(Finding finding) {
    return rule.clears();
  }

  @Override
  public List<String> questions() {
    return List.of("What would make the home safer for a child of this age, and who can help with it?");
  }
}

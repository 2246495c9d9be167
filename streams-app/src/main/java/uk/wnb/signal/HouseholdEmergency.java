package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Summary.What;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;

/** E1H: many unplanned visits to A&amp;E of the children of one household, none of whom need have many. */
final class HouseholdEmergency extends HouseholdVisits {
  static final String ID = "E1H";

  HouseholdEmergency(Settings settings) {
    super(ID, settings, What::isEmergency);
  }

  @Override
  List<Visit> own(View view, Window window) {
    return EmergencyVisits.unplanned(view.history(), window);
  }

  @Override
  public String title() {
    return "Frequent A&E visits of the household";
  }

  @Override
  public String statement(Finding finding) {
    return told(finding, "unplanned A&E visits");
  }

  @Override
  public List<String> questions() {
    return List.of("What brings this family to A&E rather than elsewhere, and what would help?");
  }
}

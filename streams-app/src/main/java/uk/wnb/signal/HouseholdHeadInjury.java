package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Fact;
import uk.wnb.history.Summary.What;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;

/** E4H: more than one child of a household was brought to A&amp;E with a head injury. */
final class HouseholdHeadInjury extends HouseholdVisits {
  static final String ID = "E4H";

  HouseholdHeadInjury(Settings settings) {
    super(ID, settings, what -> what == What.HEAD_INJURY);
  }

  @Override
  List<Visit> own(View view, Window window) {
    return EmergencyVisits.occasions(view.history(), window,
        visit -> visit.fact().complaint() == Fact.Complaint.HEAD_INJURY);
  }

  @Override
  public String title() {
    return "Head injuries of several children of the household";
  }

  @Override
  public String statement(Finding finding) {
    return told(finding, "A&E visits with a head injury");
  }

  @Override
  public List<String> questions() {
    return List.of("How did each of these come about, and is the home safe for children of their ages?",
        "Has anybody looked at these visits together?");
  }
}

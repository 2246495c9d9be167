package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Fact;
import uk.wnb.history.Summary.What;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;

/** E3H: more than one child of a household has swallowed something harmful. */
final class HouseholdIngestion extends HouseholdVisits {
  static final String ID = "E3H";

  HouseholdIngestion(Settings settings) {
    super(ID, settings, what -> what == What.INGESTION);
  }

  @Override
  List<Visit> own(View view, Window window) {
    return EmergencyVisits.occasions(view.history(), window,
        visit -> visit.fact().complaint() == Fact.Complaint.INGESTION);
  }

  @Override
  public String title() {
    return "Ingestion by several children of the household";
  }

  @Override
  public String statement(Finding finding) {
    return told(finding, "A&E visits after swallowing, or possibly swallowing, something harmful");
  }

  @Override
  public List<String> questions() {
    return List.of("Is safe storage at home in place, and does the family have what it needs for it?",
        "If a child is old enough for any of these to have been on purpose: has its mental health been assessed?",
        "Does the health visitor of each of the children know of all of these visits?");
  }
}

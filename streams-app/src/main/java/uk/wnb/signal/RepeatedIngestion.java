package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Fact;
import uk.wnb.history.Visit;
import uk.wnb.policy.Settings;

/** E3: seen in A&amp;E more than once because the child swallowed something harmful. */
final class RepeatedIngestion implements Signal {
  static final String ID = "E3";

  private final AtLeast rule;

  RepeatedIngestion(Settings settings) {
    rule = AtLeast.of(settings, "visits", 2, "window");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Repeated ingestion";
  }

  @Override
  public Reading read(View view) {
    List<Visit> visits = EmergencyVisits.occasions(view.history(), rule.window(view),
        visit -> visit.fact().complaint() == Fact.Complaint.INGESTION);
    return visits.isEmpty() ? Reading.NOTHING
        : rule.reading(ID, view, visits, List.of(new Count("ingestions", visits.size(), "times seen in A&E")));
  }

  @Override
  public String statement(Finding finding) {
    return "Seen in A&E " + finding.count("ingestions") + " times in " + rule.months()
        + " months after swallowing, or possibly swallowing, something harmful. What records show to be for the same"
        + " time counts once.";
  }

  @Override
  public String clears(Finding finding) {
    return rule.clears();
  }

  @Override
  public List<String> questions() {
    return List.of("Is safe storage at home in place, and does the family have what it needs for it?",
        "If the child is old enough for any of these to have been on purpose: has its mental health been assessed?",
        "Do the health visitor or school nurse and the GP know of each of these visits?");
  }
}

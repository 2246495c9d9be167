package uk.wnb.signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.wnb.history.Visit;
import uk.wnb.policy.Settings;

/** E6: unplanned visits to several A&amp;E departments, none of which may know of the others. */
final class SeveralDepartments implements Signal {
  static final String ID = "E6";

  private final AtLeast rule;

  SeveralDepartments(Settings settings) {
    rule = AtLeast.of(settings, "departments", 2, "window");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Several A&E departments";
  }

  @Override
  public Reading read(View view) {
    List<Visit> visits = Picked.of(rule.lately(view).unplanned(), visit -> !visit.fact().site().isEmpty());
    if (!rule.isReached(visits)) {
      return Reading.NOTHING;
    }
    // The latest visit to each department, in order of occurrence: enough of them, and it is a finding.
    Map<String, Visit> latest = new LinkedHashMap<>();
    for (Visit visit : visits) {
      latest.remove(visit.fact().site());
      latest.put(visit.fact().site(), visit);
    }
    List<Count> counts = List.of(new Count("departments", latest.size(), "A&E departments"),
        new Count("visits", visits.size(), "A&E visits"));
    return rule.reading(ID, view, List.copyOf(latest.values()), counts)
        .because(visits.stream().map(Visit::id).toList());
  }

  @Override
  public String statement(Finding finding) {
    return finding.count("visits") + " unplanned visits to " + finding.count("departments")
        + " different A&E departments in " + rule.months() + " months.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when fewer than " + rule.count() + " departments were visited in the last " + rule.months()
        + " months.";
  }

  @Override
  public List<String> questions() {
    return List.of("Does each department know of the visits to the others?");
  }
}

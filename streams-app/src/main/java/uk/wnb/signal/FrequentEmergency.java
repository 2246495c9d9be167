package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;

/** E1: many unplanned visits to A&amp;E in a year, or many in half a year. Alone it is worth knowing, no more. */
final class FrequentEmergency implements Signal {
  static final String ID = "E1";

  private final AtLeast inLongWindow;
  private final AtLeast inShortWindow;

  FrequentEmergency(Settings settings) {
    inLongWindow = AtLeast.of(settings, "visits", 2, "window");
    inShortWindow = AtLeast.of(settings, "visits-short", 2, "window-short");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Frequent A&E visits";
  }

  @Override
  public Reading read(View view) {
    Window window = inLongWindow.window(view.day());
    List<Visit> visits = EmergencyVisits.unplanned(view.history(), window, visit -> true);
    Window shortWindow = inShortWindow.window(view.day());
    List<Visit> recent = visits.stream().filter(visit -> shortWindow.contains(visit.day())).toList();
    if (!inLongWindow.isReached(visits) && !inShortWindow.isReached(recent)) {
      return Reading.NOTHING;
    }
    List<Count> counts = List.of(new Count("visits", visits.size(), "A&E visits"),
        new Count("recent visits", recent.size(), "A&E visits"));
    Finding finding = new Finding(ID, inLongWindow.tier(), counts, window, visits.stream().map(Visit::id).toList());
    return new Reading(finding, Math.max(goesOn(inLongWindow, visits), goesOn(inShortWindow, recent)));
  }

  /** When {@code rule} will no longer be met by {@code visits}; the first day when it is not met now. */
  private static int goesOn(AtLeast rule, List<Visit> visits) {
    return rule.isReached(visits) ? rule.goesOn(visits.stream().map(Visit::day).toList()) : 0;
  }

  @Override
  public String statement(Finding finding) {
    return finding.count("visits") + " unplanned A&E visits in " + inLongWindow.months() + " months, "
        + finding.count("recent visits") + " of them in the last " + inShortWindow.months() + ".";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when there are fewer than " + inLongWindow.count() + " in " + inLongWindow.months()
        + " months and fewer than " + inShortWindow.count() + " in " + inShortWindow.months() + ".";
  }

  @Override
  public List<String> questions() {
    return List.of("What brings the family to A&E rather than elsewhere, and what would help?");
  }
}

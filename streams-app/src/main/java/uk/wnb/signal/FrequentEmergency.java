package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;

/** E1: many unplanned visits to A&amp;E in a year, or many in half a year. Alone it is worth knowing, no more. */
final class FrequentEmergency implements Signal {
  static final String ID = "E1";

  private final Graded inLongWindow;
  private final Graded inShortWindow;

  FrequentEmergency(Settings settings) {
    inLongWindow = Graded.of(settings, "visits", 2, "window");
    inShortWindow = Graded.of(settings, "visits-short", 2, "window-short");
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
    List<Visit> visits = inLongWindow.usual().lately(view).unplanned();
    if (visits.size() < Math.min(inLongWindow.sooner().count(), inShortWindow.sooner().count())) {
      return Reading.NOTHING;
    }
    AtLeast forLong = inLongWindow.of(view);
    AtLeast forShort = inShortWindow.of(view);
    Window window = forLong.window(view);
    Window shortWindow = forShort.window(view);
    List<Visit> recent = Picked.of(visits, visit -> shortWindow.contains(visit.day()));
    if (!forLong.isReached(visits) && !forShort.isReached(recent)) {
      return Reading.NOTHING;
    }
    List<Count> counts = List.of(new Count("visits", visits.size(), "A&E visits"),
        new Count("recent visits", recent.size(), "A&E visits"), new Count("needed", forLong.count(), "A&E visits"),
        new Count("recent needed", forShort.count(), "A&E visits"));
    Finding finding = new Finding(ID, forLong.tier(), counts, window, visits.stream().map(Visit::id).toList());
    return new Reading(finding, Math.max(goesOn(forLong, visits), goesOn(forShort, recent)));
  }

  /** When {@code rule} will no longer be met by {@code visits}; the first day when it is not met now. */
  private static int goesOn(AtLeast rule, List<Visit> visits) {
    return rule.isReached(visits) ? rule.goesOn(visits.stream().map(Visit::day).toList()) : 0;
  }

  @Override
  public String statement(Finding finding) {
    return finding.count("visits") + " unplanned A&E visits in " + inLongWindow.usual().months() + " months, "
        + finding.count("recent visits") + " of them in the last " + inShortWindow.usual().months() + "."
        + inLongWindow.note(finding.count("needed"));
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when there are fewer than " + finding.count("needed") + " in " + inLongWindow.usual().months()
        + " months and fewer than " + finding.count("recent needed") + " in " + inShortWindow.usual().months() + ".";
  }

  @Override
  public List<String> questions() {
    return List.of("What brings the family to A&E rather than elsewhere, and what would help?");
  }
}

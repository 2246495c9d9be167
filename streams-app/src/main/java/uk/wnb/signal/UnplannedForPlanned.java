package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Days;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * X3: more unplanned visits to A&amp;E than in the year before, beside a pattern of appointments not kept. Not in
 * the published catalogues by this name: our proposal, after a review that describes many urgent contacts beside few
 * planned ones.
 */
final class UnplannedForPlanned implements Signal {
  static final String ID = "X3";

  private static final int MOST = 50;
  /** It looks back twice as long, and no signal may look back longer than two years. */
  private static final int LONGEST_MONTHS = 12;

  private final AtLeast rule;
  private final int more;

  UnplannedForPlanned(Settings settings) {
    rule = new AtLeast(settings.word("tier", Tier.class), settings.integer("visits", 2, MOST),
        settings.integer("window", 1, LONGEST_MONTHS));
    more = settings.integer("more-than-before", 1, MOST);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Unplanned care rising beside a pattern of appointments not kept";
  }

  @Override
  public Reading read(View view) {
    Window window = rule.window(view);
    List<Visit> visits = rule.lately(view).unplanned();
    if (!rule.isReached(visits) || !Pattern.isSeen(view)) {
      return Reading.NOTHING;
    }
    Window before = new Window(Days.minusMonths(view.day(), 2 * rule.months()), window.after());
    List<Visit> earlier = EmergencyVisits.unplanned(view.history(), before);
    int changesOn = earlier.isEmpty() ? Days.NEVER : Days.leavesWindow(earlier.get(0).day(), 2 * rule.months());
    changesOn = Math.min(changesOn, Days.leavesWindow(visits.get(0).day(), rule.months()));
    if (visits.size() < earlier.size() + more) {
      return new Reading(null, changesOn);
    }
    return rule.reading(ID, view, visits, List.of(new Count("visits", visits.size(), "A&E visits"),
        new Count("visits before", earlier.size(), "A&E visits"))).noLaterThan(changesOn);
  }

  @Override
  public String statement(Finding finding) {
    return finding.count("visits") + " unplanned A&E visits in " + rule.months() + " months, after "
        + finding.count("visits before") + " in as many months before, beside a pattern of appointments not kept.";
  }

  @Override
  public String clears(Finding finding) {
    return rule.clears() + " Or when there are fewer than " + more + " more than before, or when that pattern ends.";
  }

  @Override
  public List<String> questions() {
    return List.of("Would planned care have spared the child any of these visits?");
  }
}

package uk.wnb.signal;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.wnb.history.Family;
import uk.wnb.history.Summary.What;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;

/** Visits to A&amp;E of the child and of those it lives with, counted together: each must have one at least. */
abstract class HouseholdVisits implements HouseholdSignal {
  private final String id;
  private final AtLeast rule;
  private final Predicate<What> which;

  HouseholdVisits(String id, Settings settings, Predicate<What> which) {
    this.id = id;
    this.rule = AtLeast.of(settings, "visits", 2, "window");
    this.which = which;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Reading read(View view) {
    Window window = rule.window(view);
    List<Visit> own = own(view, window);
    if (own.isEmpty()) {
      return Reading.NOTHING;
    }
    Family family = view.family();
    List<List<Integer>> others = Siblings.others(family, window, which, 1);
    int theirs = Siblings.countOfOthers(family, window, which);
    if (others.isEmpty() || own.size() + theirs < rule.count()) {
      return Siblings.nothing(family);
    }
    List<Count> counts = List.of(new Count("visits", own.size() + theirs, "A&E visits of the household"),
        new Count("own visits", own.size(), "A&E visits of this child"),
        new Count("children", 1 + others.size(), "children"));
    Finding finding = new Finding(id, rule.tier(), counts, window, own.stream().map(Visit::id).toList());
    return Siblings.found(finding, family,
        Stream.concat(others.stream(), Stream.of(own.stream().map(Visit::day).toList())), rule.months());
  }

  /** The child's own visits in {@code window}: of a kind by occasion, of all kinds each once. */
  abstract List<Visit> own(View view, Window window);

  /** Such as "8 unplanned A&amp;E visits of 3 children who now live together, in 6 months, 2 of them this child's". */
  final String told(Finding finding, String visits) {
    return finding.count("visits") + " " + visits + " of " + finding.count("children")
        + " children who now live together, in " + rule.months() + " months, " + finding.count("own visits")
        + " of them this child's.";
  }

  @Override
  public final String clears(Finding finding) {
    return "Goes when fewer than " + rule.count() + " of these lie in the last " + rule.months()
        + " months, or none of this child or of the others.";
  }
}

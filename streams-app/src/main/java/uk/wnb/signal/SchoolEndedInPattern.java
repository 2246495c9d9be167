package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Circumstance;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * SC3: home education declared, or school transport sent away, while a pattern of appointments not kept stands. Home
 * education is lawful and no concern in itself: what matters is that one more professional will not see the child.
 */
final class SchoolEndedInPattern implements Signal {
  static final String ID = "SC3";

  private final Tier tier;
  private final int months;

  SchoolEndedInPattern(Settings settings) {
    tier = settings.word("tier", Tier.class);
    months = settings.integer("window", 1, View.LONGEST_MONTHS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "School ended or transport sent away during a pattern";
  }

  @Override
  public Reading read(View view) {
    Window window = view.lastMonths(months);
    List<Circumstance> said = new ArrayList<>();
    for (Circumstance one : view.history().circumstances()) {
      if (isSchoolEnded(one) && window.contains(one.day()) && one.holdsOn(view.day())) {
        said.add(one);
      }
    }
    if (said.isEmpty() || !Pattern.isSeen(view)) {
      return Reading.NOTHING;
    }
    List<Count> counts = List.of(
        new Count("home education declared", count(said, Fact.ContextType.HOME_EDUCATION), "times"),
        new Count("transport sent away", count(said, Fact.ContextType.TRANSPORT_REFUSED), "times"));
    Finding finding = new Finding(ID, tier, counts, window,
        Pattern.evidence(view, said.stream().map(Circumstance::id).toList()));
    return new Reading(finding, Days.leavesWindow(said.get(said.size() - 1).day(), months));
  }

  private static boolean isSchoolEnded(Circumstance one) {
    return one.type() == Fact.ContextType.HOME_EDUCATION || one.type() == Fact.ContextType.TRANSPORT_REFUSED;
  }

  private static int count(List<Circumstance> said, Fact.ContextType type) {
    return (int) said.stream().filter(one -> one.type() == type).count();
  }

  @Override
  public String statement(Finding finding) {
    boolean homeEducation = finding.count("home education declared") > 0;
    boolean transport = finding.count("transport sent away") > 0;
    return (homeEducation && transport ? "Home education was declared and school transport sent away"
        : homeEducation ? "Home education was declared" : "School transport was sent away")
        + " beside a pattern of appointments not kept. There may be one place fewer where the child is seen.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes " + months + " months after it was said, or when the pattern of appointments not kept ends.";
  }

  @Override
  public List<String> questions() {
    return List.of("Who sees the child in person from now on, and how often?",
        "Do the local authority's team for home education and the health services know of each other?");
  }
}

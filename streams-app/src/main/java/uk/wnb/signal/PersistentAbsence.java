package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Days;
import uk.wnb.history.SchoolWeek;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * SC1: many sessions missed at school or nursery, whatever the age. Sessions that the child was unable to attend, such
 * as for want of transport, are not among the possible ones.
 */
final class PersistentAbsence implements Signal {
  static final String ID = "SC1";
  private static final int MOST_SESSIONS = 400;

  private final int persistentPercent;
  private final int severePercent;
  private final int fewestSessions;
  private final int months;

  PersistentAbsence(Settings settings) {
    persistentPercent = settings.integer("persistent", 1, 100);
    severePercent = settings.integer("severe", 1, 100);
    fewestSessions = settings.integer("fewest-sessions", 1, MOST_SESSIONS);
    months = settings.integer("window", 1, View.LONGEST_MONTHS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Persistent absence from school or nursery";
  }

  @Override
  public Reading read(View view) {
    if (view.history().schoolWeeks().isEmpty()) {
      return Reading.NOTHING;
    }
    Window window = view.lastMonths(months);
    List<SchoolWeek> weeks = new ArrayList<>();
    for (SchoolWeek week : view.history().schoolWeeks()) {
      if (window.contains(week.day()) && week.fact().possible() > 0) {
        weeks.add(week);
      }
    }
    Sessions sessions = Sessions.of(weeks);
    if (sessions.possible() < fewestSessions) {
      return Reading.NOTHING;
    }
    Tier tier = tier(sessions);
    return new Reading(tier == null ? null : found(tier, sessions, weeks, window), changesOn(weeks, sessions, tier));
  }

  /** The tier that {@code sessions} reach, or null. */
  private Tier tier(Sessions sessions) {
    if (sessions.possible() < fewestSessions || !sessions.isMissed(persistentPercent)) {
      return null;
    }
    return sessions.isMissed(severePercent) ? Tier.REVIEW : Tier.INFO;
  }

  /** The first day on which, the weeks growing old one by one, the tier is another. */
  private int changesOn(List<SchoolWeek> weeks, Sessions all, Tier tier) {
    Sessions left = all;
    for (SchoolWeek week : weeks) {
      left = left.without(week);
      if (tier(left) != tier) {
        return Days.leavesWindow(week.day(), months);
      }
    }
    return Days.NEVER;
  }

  private static Finding found(Tier tier, Sessions sessions, List<SchoolWeek> weeks, Window window) {
    List<Count> counts = List.of(new Count("missed", sessions.missed(), "half-day sessions"),
        new Count("possible", sessions.possible(), "half-day sessions"));
    return new Finding(ID, tier, counts, window,
        weeks.stream().filter(week -> week.fact().missed() > 0).map(SchoolWeek::id).toList());
  }

  @Override
  public String statement(Finding finding) {
    return "Missed " + finding.count("missed") + " of " + finding.count("possible")
        + " half-day sessions at school or nursery in " + months + " months ("
        + 100 * finding.count("missed") / finding.count("possible") + " percent).";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when less than " + persistentPercent + " percent of the sessions of the last " + months
        + " months are missed.";
  }

  @Override
  public List<String> questions() {
    return List.of("What does the school or nursery know of the reasons, and what would make coming easier?");
  }

  /** Sessions of some weeks. */
  private record Sessions(int missed, int possible) {
    static Sessions of(List<SchoolWeek> weeks) {
      int missed = 0;
      int possible = 0;
      for (SchoolWeek week : weeks) {
        missed += week.fact().missed();
        possible += week.fact().possible();
      }
      return new Sessions(missed, possible);
    }

    Sessions without(SchoolWeek week) {
      return new Sessions(missed - week.fact().missed(), possible - week.fact().possible());
    }

    boolean isMissed(int percent) {
      return 100 * missed >= percent * possible;
    }
  }
}

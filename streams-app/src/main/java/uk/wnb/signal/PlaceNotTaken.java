package uk.wnb.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.wnb.history.Days;
import uk.wnb.history.SchoolWeek;
import uk.wnb.policy.Settings;

/**
 * SC2: a place at school or nursery, statutory or not, and no session attended for weeks in which some were possible.
 * A week counts when it is over; holidays neither count nor interrupt.
 */
final class PlaceNotTaken implements Signal {
  static final String ID = "SC2";
  private static final int WEEK = 7;

  private final AtLeast rule;

  PlaceNotTaken(Settings settings) {
    rule = AtLeast.of(settings, "weeks", 2, "window");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Place at school or nursery, no session attended";
  }

  @Override
  public Reading read(View view) {
    if (view.history().schoolWeeks().isEmpty()) {
      return Reading.NOTHING;
    }
    int attended = lastAttended(view);
    List<SchoolWeek> missed = new ArrayList<>();
    int nextOver = Days.NEVER;
    for (SchoolWeek week : view.history().schoolWeeks()) {
      if (week.day() > attended && isOffered(week, view)) {
        if (week.day() + WEEK <= view.day()) {
          missed.add(week);
        } else {
          nextOver = Math.min(nextOver, week.day() + WEEK);
        }
      }
    }
    return reading(view, missed).noLaterThan(nextOver);
  }

  /** The latest week in which the child attended anywhere. */
  private static int lastAttended(View view) {
    int latest = Integer.MIN_VALUE;
    for (SchoolWeek week : view.history().schoolWeeks()) {
      if (week.day() <= view.day() && week.fact().present() > 0) {
        latest = week.day();
      }
    }
    return latest;
  }

  private boolean isOffered(SchoolWeek week, View view) {
    return week.fact().possible() > 0 && rule.window(view).contains(week.day());
  }

  /** A week counts once, however many schools or nurseries tell of it. */
  private Reading reading(View view, List<SchoolWeek> missed) {
    if (missed.isEmpty()) {
      return Reading.NOTHING;
    }
    Map<Integer, SchoolWeek> weeks = new LinkedHashMap<>();
    missed.forEach(week -> weeks.put(week.day(), week));
    List<Count> counts = List.of(new Count("weeks", weeks.size(), "weeks with none attended"),
        new Count("sessions", missed.stream().mapToInt(week -> week.fact().possible()).sum(), "half-day sessions"));
    return rule.reading(ID, view, List.copyOf(weeks.values()), counts)
        .because(missed.stream().map(SchoolWeek::id).toList());
  }

  @Override
  public String statement(Finding finding) {
    return "Attended none of " + finding.count("sessions") + " half-day sessions in " + finding.count("weeks")
        + " weeks in which there was a place at school or nursery.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when a session is attended, or when fewer than " + rule.count() + " such weeks lie in the last "
        + rule.months() + " months.";
  }

  @Override
  public List<String> questions() {
    return List.of("Who has seen the child in person since, and where is the child during the day?");
  }
}

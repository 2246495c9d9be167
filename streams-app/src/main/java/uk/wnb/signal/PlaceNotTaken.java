package uk.wnb.signal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
    Deque<SchoolWeek> over = new ArrayDeque<>();
    int nextOver = Days.NEVER;
    for (SchoolWeek week : view.history().schoolWeeks()) {
      if (week.day() <= view.day() && week.fact().present() > 0) {
        over.clear();
        nextOver = Days.NEVER;
      } else if (week.day() <= view.day() - WEEK && isOffered(week, view)) {
        over.add(week);
      } else if (week.day() <= view.day() && isOffered(week, view)) {
        nextOver = Math.min(nextOver, week.day() + WEEK);
      }
    }
    List<SchoolWeek> missed = List.copyOf(over);
    return rule.reading(ID, view, missed, List.of(new Count("weeks", missed.size(), "weeks with none attended"),
        new Count("sessions", missed.stream().mapToInt(week -> week.fact().possible()).sum(), "half-day sessions")))
        .noLaterThan(nextOver);
  }

  private boolean isOffered(SchoolWeek week, View view) {
    return week.fact().possible() > 0 && rule.window(view.day()).contains(week.day());
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

package uk.wnb.topology;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.avro.HouseholdChild;
import uk.wnb.avro.HouseholdChildWindow;
import uk.wnb.history.Family;
import uk.wnb.history.History;
import uk.wnb.history.RateWindow;
import uk.wnb.history.Summary;
import uk.wnb.history.Window;

/** From what is known of a household's children to the list of them in an alert. */
final class HouseholdRecords {
  private static final List<RateWindow> WINDOWS =
      List.of(RateWindow.LAST_12_MONTHS, RateWindow.LAST_24_MONTHS);

  private HouseholdRecords() {
  }

  /**
   * The child called {@code nhsNumber}, then each that it lives with on {@code day}; none when it lives with nobody.
   */
  static List<HouseholdChild> of(String nhsNumber, History history, int day) {
    Family family = history.family(day);
    if (family.others().isEmpty()) {
      return List.of();
    }
    List<HouseholdChild> children = new ArrayList<>();
    children.add(new HouseholdChild(nhsNumber, windows(family.own(), day)));
    for (Summary other : family.others()) {
      children.add(new HouseholdChild(other.sensitive() ? null : other.nhsNumber(), windows(other, day)));
    }
    return children;
  }

  private static List<HouseholdChildWindow> windows(Summary child, int day) {
    return WINDOWS.stream().map(window -> window(child, window, day)).toList();
  }

  private static HouseholdChildWindow window(Summary child, RateWindow window, int day) {
    Window span = window.endingOn(day);
    int brought = 0;
    int notBrought = 0;
    for (Summary.Item item : child.items()) {
      if (span.contains(item.day())) {
        brought += item.what() == Summary.What.BROUGHT ? 1 : 0;
        notBrought += item.what().isNotBrought() ? 1 : 0;
      }
    }
    return new HouseholdChildWindow(window.label(), brought + notBrought, brought, notBrought);
  }
}

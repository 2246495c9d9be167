package uk.wnb.history;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A child's rates as of a day, over every {@link RateWindow}, in all and by specialty.
 *
 * @param asOf the day
 * @param total over all specialties
 * @param bySpecialty by treatment function code in ascending order, the empty code where none was said
 */
public record Rates(int asOf, Windows total, SortedMap<String, Windows> bySpecialty) {

  /** One tally for each {@link RateWindow}. */
  public static final class Windows {
    private final int[][] counts = new int[RateWindow.values().length][Outcome.values().length];

    private Windows() {
    }

    /** The tally over {@code window}. */
    public Tally over(RateWindow window) {
      return new Tally(counts[window.ordinal()]);
    }

    private void add(RateWindow window, Outcome outcome, int count) {
      counts[window.ordinal()][outcome.ordinal()] += count;
    }
  }

  /** The rates of {@code history} as of {@code day}: what occurred later is not in them. */
  public static Rates of(History history, int day) {
    Rates rates = new Rates(day, new Windows(), new TreeMap<>());
    RateWindow[] windows = RateWindow.values();
    Window[] spans = new Window[windows.length];
    for (RateWindow window : windows) {
      spans[window.ordinal()] = window.endingOn(day);
    }
    for (Contact contact : history.contacts()) {
      if (contact.setting().isAppointment()) {
        for (RateWindow window : windows) {
          if (spans[window.ordinal()].contains(contact.day())) {
            rates.add(window, contact.specialty(), contact.outcome(), 1);
          }
        }
      }
    }
    history.older().forEachAppointment((specialty, outcome, count) ->
        rates.add(RateWindow.LIFETIME, specialty, outcome, count));
    return new Rates(day, rates.total, Collections.unmodifiableSortedMap(rates.bySpecialty));
  }

  private void add(RateWindow window, String specialty, Outcome outcome, int count) {
    total.add(window, outcome, count);
    bySpecialty.computeIfAbsent(specialty, code -> new Windows()).add(window, outcome, count);
  }
}

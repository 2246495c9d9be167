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
  private static final RateWindow[] WINDOWS = RateWindow.values();
  private static final int OUTCOMES = Outcome.values().length;

  /** One tally for each {@link RateWindow}. */
  public static final class Windows {
    private final int[][] counts = new int[WINDOWS.length][OUTCOMES];

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
    Window[] spans = spans(day);
    for (Contact contact : history.contacts()) {
      if (contact.setting().isAppointment() && contact.day() <= day) {
        rates.add(contact, spans);
      }
    }
    history.older().forEachAppointment((specialty, outcome, count) -> {
      rates.total.add(RateWindow.LIFETIME, outcome, count);
      rates.of(specialty).add(RateWindow.LIFETIME, outcome, count);
    });
    return new Rates(day, rates.total, Collections.unmodifiableSortedMap(rates.bySpecialty));
  }

  private static Window[] spans(int day) {
    Window[] spans = new Window[WINDOWS.length];
    for (RateWindow window : WINDOWS) {
      spans[window.ordinal()] = window.endingOn(day);
    }
    return spans;
  }

  private void add(Contact contact, Window[] spans) {
    Windows ofSpecialty = of(contact.specialty());
    for (RateWindow window : WINDOWS) {
      if (spans[window.ordinal()].contains(contact.day())) {
        total.add(window, contact.outcome(), 1);
        ofSpecialty.add(window, contact.outcome(), 1);
      }
    }
  }

  private Windows of(String specialty) {
    return bySpecialty.computeIfAbsent(specialty, code -> new Windows());
  }
}

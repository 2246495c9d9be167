package uk.wnb.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import uk.wnb.history.Outcome;
import uk.wnb.history.RateWindow;
import uk.wnb.history.Rates;
import uk.wnb.history.Tally;
import uk.wnb.oracle.Known.Meeting;

/** Rates of attendance counted one by one, in a form that can be held against the detector's. */
final class NaiveRates {
  /** The numbers of one window; a rate is -1 where nothing was offered. */
  record Line(int brought, int wnb, int byFamily, int byProvider, int offered, int wnbRate, int notBroughtRate) {
    static Line of(Tally tally) {
      return new Line(tally.brought(), tally.wnb(), tally.cancelledByFamily(), tally.cancelledByProvider(),
          tally.offered(), tally.wnbPerMille().orElse(-1), tally.notBroughtPerMille().orElse(-1));
    }
  }

  private NaiveRates() {
  }

  /** The rates of {@code known} as of {@code day}, by "window" and "window specialty". */
  static Map<String, Line> of(Known known, LocalDate day) {
    Map<String, Line> lines = new TreeMap<>();
    for (RateWindow window : RateWindow.values()) {
      lines.put(window.label(), count(known, day, window, meeting -> true));
      known.meetings().stream().filter(meeting -> meeting.isAppointment() && !meeting.day().isAfter(day))
          .map(Meeting::specialty).distinct().forEach(specialty -> lines.put(window.label() + " " + specialty,
              count(known, day, window, meeting -> meeting.specialty().equals(specialty))));
    }
    return lines;
  }

  /** The detector's rates in the same form. */
  static Map<String, Line> of(Rates rates) {
    Map<String, Line> lines = new TreeMap<>();
    for (RateWindow window : RateWindow.values()) {
      lines.put(window.label(), Line.of(rates.total().over(window)));
      rates.bySpecialty().forEach((specialty, windows) ->
          lines.put(window.label() + " " + specialty, Line.of(windows.over(window))));
    }
    return lines;
  }

  private static Line count(Known known, LocalDate day, RateWindow window, Predicate<Meeting> wanted) {
    Map<Outcome, Integer> counts = new TreeMap<>();
    for (Meeting meeting : known.meetings()) {
      if (meeting.isAppointment() && wanted.test(meeting) && isWithin(meeting.day(), day, window)) {
        counts.merge(meeting.outcome(), 1, Integer::sum);
      }
    }
    int brought = counts.getOrDefault(Outcome.BROUGHT, 0) + counts.getOrDefault(Outcome.BROUGHT_LATE, 0);
    int wnb = counts.getOrDefault(Outcome.NOT_BROUGHT, 0) + counts.getOrDefault(Outcome.ARRIVED_NOT_SEEN, 0);
    int byFamily = counts.getOrDefault(Outcome.CANCELLED_BY_FAMILY, 0);
    int offered = brought + wnb + byFamily;
    return new Line(brought, wnb, byFamily, counts.getOrDefault(Outcome.CANCELLED_BY_PROVIDER, 0), offered,
        perMille(wnb, wnb + brought), perMille(wnb + byFamily, offered));
  }

  private static boolean isWithin(LocalDate day, LocalDate upTo, RateWindow window) {
    return !day.isAfter(upTo) && switch (window) {
      case LAST_12_MONTHS -> day.isAfter(upTo.minusMonths(12));
      case LAST_24_MONTHS -> day.isAfter(upTo.minusMonths(24));
      case LIFETIME -> true;
    };
  }

  private static int perMille(int part, int whole) {
    return whole == 0 ? -1 : BigDecimal.valueOf(1000L * part)
        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).intValueExact();
  }
}

package uk.wnb.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import uk.wnb.avro.ChildRates;
import uk.wnb.avro.SpecialtyRates;
import uk.wnb.avro.WindowRates;
import uk.wnb.history.Days;
import uk.wnb.history.RateWindow;
import uk.wnb.history.Rates;
import uk.wnb.history.Tally;

/** From rates of the core to the record that goes out. */
public final class RateRecords {
  private static final RateWindow[] WINDOWS = RateWindow.values();

  private RateRecords() {
  }

  /** The record of {@code rates}; {@code nhsNumber} says whose they are. */
  public static ChildRates of(String nhsNumber, Rates rates) {
    List<SpecialtyRates> specialties = new ArrayList<>(rates.bySpecialty().size());
    rates.bySpecialty().forEach((code, windows) -> specialties.add(new SpecialtyRates(code, windows(windows))));
    return new ChildRates(nhsNumber, Days.date(rates.asOf()), windows(rates.total()), specialties);
  }

  private static List<WindowRates> windows(Rates.Windows windows) {
    List<WindowRates> records = new ArrayList<>(WINDOWS.length);
    for (RateWindow window : WINDOWS) {
      records.add(window(window, windows.over(window)));
    }
    return records;
  }

  private static WindowRates window(RateWindow window, Tally tally) {
    return new WindowRates(window.label(), tally.offered(), tally.brought(), tally.wnb(), tally.cancelledByFamily(),
        tally.cancelledByProvider(), orNull(tally.wnbPerMille()), orNull(tally.notBroughtPerMille()));
  }

  private static Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}

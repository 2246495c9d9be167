package uk.wnb.cli;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import uk.wnb.avro.Alert;
import uk.wnb.avro.ChildRates;
import uk.wnb.avro.WindowRates;

/** Rates and alerts of a replay in one order of time, in words; of one instant the rates first. */
final class DemoStory {
  private static final double DAYS_A_MONTH = 365.25 / 12;

  private record Line(long at, boolean alert, String text) {
  }

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, List<Integer>> told = new HashMap<>();

  /** Adds a change of a child's rates, unless as many had been brought to as many appointments before. */
  void add(long timestamp, ChildRates rates) {
    WindowRates lifetime = RatesView.window(rates, "lifetime");
    List<Integer> counts = List.of(lifetime.getBrought(), lifetime.getOffered());
    if (!counts.equals(told.put(rates.getNhsNumber(), counts))) {
      lines.add(new Line(timestamp, false, text(rates, lifetime)));
    }
  }

  void add(Alert alert) {
    lines.add(new Line(alert.getRaisedAt().toEpochMilli(), true, text(alert)));
  }

  void tell(Consumer<String> out) {
    lines.stream().sorted(Comparator.comparingLong(Line::at).thenComparing(Line::alert)).map(Line::text).forEach(out);
  }

  private static String text(ChildRates rates, WindowRates lifetime) {
    WindowRates year = RatesView.window(rates, "12m");
    return String.format(Locale.ROOT, "%s  %-9s  brought to %2d of %2d (%s), in the last 12 months %d of %d",
        rates.getAsOf(), DemoScenario.name(rates.getNhsNumber()), lifetime.getBrought(), lifetime.getOffered(),
        RatesView.percent(RatesView.broughtPerMille(lifetime)), year.getBrought(), year.getOffered());
  }

  private static String text(Alert alert) {
    double months = ChronoUnit.DAYS.between(alert.getAsOf(), DemoScenario.INCIDENT) / DAYS_A_MONTH;
    return String.format(Locale.ROOT, "\n*** %.1f months before the incident\n%s", months,
        DemoScenario.named(AlertView.text(alert, alert.getNhsNumber())));
  }
}

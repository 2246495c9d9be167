package uk.wnb.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Decision;
import uk.wnb.history.Days;

/** Writes down the alerts of a run as they are raised. */
public final class AlertBook implements BiConsumer<String, Decision> {
  private final List<Told> alerts = new ArrayList<>();
  private final Map<String, List<String>> shared = new LinkedHashMap<>();

  @Override
  public void accept(String nhsNumber, Decision decision) {
    for (Alert alert : decision.alerts()) {
      AgeBand age = AgeBand.of(decision.child().history().situation(alert.asOf()).ageInMonths());
      alerts.add(new Told(nhsNumber, alert.asOf(), alert.alertId(), alert.change(), alert.tier(), one(alert.signals()),
          news(alert), age, one(alert.recipients()), alert.reviewBy() != Days.NEVER));
    }
  }

  private static Set<String> news(Alert alert) {
    return new TreeSet<>(alert.news().isEmpty() ? alert.signals() : alert.news());
  }

  /** The same few lists come again and again: one of each is enough. */
  private List<String> one(List<String> texts) {
    return shared.computeIfAbsent(String.join(" ", texts), same -> List.copyOf(texts));
  }

  /** All so far, in the order in which they were raised. */
  public List<Told> alerts() {
    return alerts;
  }
}

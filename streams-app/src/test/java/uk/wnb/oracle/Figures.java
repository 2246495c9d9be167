package uk.wnb.oracle;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import uk.wnb.concern.Change;

/**
 * How much was compared.
 *
 * @param alerts by change
 * @param signals in how many stories each signal stood in an alert, by catalogue id
 */
record Figures(long stories, long events, long ticks, long dueTicks, long rates, Map<Change, Long> alerts,
    Map<String, Long> signals) {
  static final Figures NONE = new Figures(0, 0, 0, 0, 0, Map.of(), Map.of());
  static final Figures STORY = new Figures(1, 0, 0, 0, 0, Map.of(), Map.of());
  static final Figures EVENT = new Figures(0, 1, 0, 0, 0, Map.of(), Map.of());
  static final Figures TICK = new Figures(0, 0, 1, 0, 0, Map.of(), Map.of());
  static final Figures DUE_TICK = new Figures(0, 0, 1, 1, 0, Map.of(), Map.of());
  static final Figures RATES = new Figures(0, 0, 0, 0, 1, Map.of(), Map.of());

  static Figures alert(Change change) {
    return new Figures(0, 0, 0, 0, 0, Map.of(change, 1L), Map.of());
  }

  /** Each of {@code signals} stood in an alert of one story. */
  static Figures met(Collection<String> signals) {
    Map<String, Long> once = new TreeMap<>();
    signals.forEach(signal -> once.put(signal, 1L));
    return new Figures(0, 0, 0, 0, 0, Map.of(), once);
  }

  Figures plus(Figures more) {
    return new Figures(stories + more.stories, events + more.events, ticks + more.ticks, dueTicks + more.dueTicks,
        rates + more.rates, sum(alerts, more.alerts), sum(signals, more.signals));
  }

  private static <K extends Comparable<K>> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
    if (other.isEmpty()) {
      return one;
    }
    Map<K, Long> sum = new TreeMap<>(one);
    other.forEach((key, count) -> sum.merge(key, count, Long::sum));
    return sum;
  }
}

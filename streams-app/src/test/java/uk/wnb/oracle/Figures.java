package uk.wnb.oracle;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import uk.wnb.concern.Change;

/** How much was compared. */
record Figures(long stories, long events, long ticks, long dueTicks, long rates, Map<Change, Long> alerts) {
  static final Figures NONE = new Figures(0, 0, 0, 0, 0, Map.of());
  static final Figures STORY = new Figures(1, 0, 0, 0, 0, Map.of());
  static final Figures EVENT = new Figures(0, 1, 0, 0, 0, Map.of());
  static final Figures TICK = new Figures(0, 0, 1, 0, 0, Map.of());
  static final Figures DUE_TICK = new Figures(0, 0, 1, 1, 0, Map.of());
  static final Figures RATES = new Figures(0, 0, 0, 0, 1, Map.of());

  static Figures alert(Change change) {
    return new Figures(0, 0, 0, 0, 0, Map.of(change, 1L));
  }

  Figures plus(Figures more) {
    return new Figures(stories + more.stories, events + more.events, ticks + more.ticks, dueTicks + more.dueTicks,
        rates + more.rates, more.alerts.isEmpty() ? alerts : sum(alerts, more.alerts));
  }

  private static Map<Change, Long> sum(Map<Change, Long> one, Map<Change, Long> other) {
    Map<Change, Long> sum = new EnumMap<>(Change.class);
    sum.putAll(one);
    other.forEach((change, count) -> sum.merge(change, count, Long::sum));
    return Collections.unmodifiableMap(sum);
  }
}

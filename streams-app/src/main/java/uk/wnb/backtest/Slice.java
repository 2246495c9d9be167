package uk.wnb.backtest;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** By what alerts are counted apart. One that has several counts at each of them. */
public enum Slice {
  /** By the signals that it tells of for the first time. */
  SIGNAL("signal", Told::news),
  /** By tier, those that close a concern by the tier that it had. */
  TIER("tier", told -> List.of(told.tier().name())),
  /** By what they tell of the concern. */
  CHANGE("change", told -> List.of(told.change().name())),
  /** By the child's age. */
  AGE_BAND("age", told -> List.of(told.ageBand().words())),
  /** By the organisations for which it is: those whose records are the evidence, and of an end who was told. */
  SOURCE("source", Told::sources);

  private final String title;
  private final Function<Told, Collection<String>> keys;

  Slice(String title, Function<Told, Collection<String>> keys) {
    this.title = title;
    this.keys = keys;
  }

  /** What stands over it in a table. */
  public String title() {
    return title;
  }

  /** How many of {@code alerts} are in each. */
  public SortedMap<String, Integer> counts(Collection<Told> alerts) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    alerts.forEach(told -> keys.apply(told).forEach(key -> counts.merge(key, 1, Integer::sum)));
    return counts;
  }
}

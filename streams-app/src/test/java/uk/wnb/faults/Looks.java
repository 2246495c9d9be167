package uk.wnb.faults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import uk.wnb.history.Days;
import uk.wnb.oracle.NaiveRun;

/**
 * When the children of one partition are looked at because time has passed, each time by its place in the log: at each
 * tick, but for those whom the core leaves over because too many are due. It says when it looks at these, since it
 * alone knows who is due, and not what comes of it; and it has no more time than ten children a record need. Then they
 * count as looked at, so that whoever is forgotten is missed.
 */
final class Looks {
  /** As many are looked at before anybody may be left over. */
  static final int AT_A_TICK = 1_000;
  /** As many must be looked at with each record, until nobody is left over. */
  static final int AT_A_RECORD = 10;

  private final TreeMap<Long, Integer> ticks = new TreeMap<>();
  /** What happens to one child in another way than to all: it is left over by a tick, and looked at later. */
  private final Map<String, TreeMap<Long, Consumer<NaiveRun>>> others = new TreeMap<>();
  /** Who is left over, with the number of the record that is the last that may look. */
  private final Map<String, Long> waiting = new HashMap<>();
  /** Of whom something was told since the last tick: it may have made them due. */
  private final Set<String> stirred = new HashSet<>();
  private final List<String> breaches = new ArrayList<>();
  private long records;

  /** At {@code place} it has become {@code day}; {@code looked} children were looked at, and those were not. */
  void tick(long place, int day, int looked, List<String> leftOver) {
    ticks.put(place, day);
    stirred.clear();
    waiting.keySet().retainAll(new HashSet<>(leftOver));
    long last = records + (leftOver.size() + AT_A_RECORD - 1) / AT_A_RECORD;
    for (String child : leftOver) {
      waiting.putIfAbsent(child, last);
      other(child, place, run -> run.pass(day));
    }
    hold(place, looked, AT_A_TICK, leftOver.size());
  }

  /**
   * The record at {@code place} had {@code children} looked at, before what it says itself of {@code told} was taken
   * in; after both so many are {@code leftOver}.
   */
  void record(long place, String told, List<String> children, int leftOver) {
    records++;
    hold(place, children.size(), AT_A_RECORD, leftOver);
    for (String child : children) {
      if (waiting.remove(child) == null && !stirred.contains(child)) {
        breaches.add("at " + place + " a child was looked at too late, or whom no tick had left over");
      } else {
        other(child, place, NaiveRun::look);
      }
    }
    for (Iterator<Map.Entry<String, Long>> left = waiting.entrySet().iterator(); left.hasNext(); ) {
      Map.Entry<String, Long> one = left.next();
      if (one.getValue() <= records) {
        left.remove();
        other(one.getKey(), place, NaiveRun::look);
      }
    }
    stirred.add(told);
  }

  /** Nobody is left over while there is time. */
  private void hold(long place, int looked, int atLeast, int leftOver) {
    if (leftOver > 0 && looked < atLeast) {
      breaches.add("at " + place + " " + looked + " children were looked at and " + leftOver + " left over");
    }
  }

  private void other(String child, long place, Consumer<NaiveRun> step) {
    others.computeIfAbsent(child, name -> new TreeMap<>()).put(place, step);
  }

  /** What happens to {@code child}, first heard of at {@code first}, with the last tick before that. */
  TreeMap<Long, Consumer<NaiveRun>> of(String child, long first) {
    Long before = ticks.lowerKey(first);
    TreeMap<Long, Consumer<NaiveRun>> steps = new TreeMap<>();
    ticks.tailMap(before == null ? first : before)
        .forEach((place, day) -> steps.put(place, run -> run.tick(day)));
    steps.putAll(others.getOrDefault(child, new TreeMap<>()));
    return steps;
  }

  /** The day of each tick, by its place. */
  NavigableMap<Long, LocalDate> days() {
    NavigableMap<Long, LocalDate> days = new TreeMap<>();
    ticks.forEach((place, day) -> days.put(place, Days.date(day)));
    return days;
  }

  /** How often a child was left over by a tick, or looked at later. */
  int others() {
    return others.values().stream().mapToInt(Map::size).sum();
  }

  /** Where the core has not looked as soon as it must; nobody is named. */
  List<String> breaches() {
    return breaches;
  }
}

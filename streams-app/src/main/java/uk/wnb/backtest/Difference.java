package uk.wnb.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How the alerts of one policy differ from those of another, exactly. What one policy says of a child on a day is held
 * against what the other says of it on that day: the same, changed (of another tier, change or signals), or only one
 * of them says something.
 *
 * @param gained raised by the candidate alone
 * @param lost raised by the baseline alone
 * @param changed raised by both, and not the same
 */
public record Difference(List<Told> gained, List<Told> lost, List<Pair> changed) {
  /** What the baseline said, and the candidate. */
  public record Pair(Told baseline, Told candidate) {
  }

  private record Key(int day, String nhsNumber) implements Comparable<Key> {
    private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::day).thenComparing(Key::nhsNumber);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** The difference between two runs over the same records. */
  public static Difference of(List<Told> baseline, List<Told> candidate) {
    Map<Key, List<Told>> before = byDay(baseline);
    Map<Key, List<Told>> after = byDay(candidate);
    Difference difference = new Difference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    TreeSet<Key> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.forEach(key -> difference.add(before.getOrDefault(key, List.of()), after.getOrDefault(key, List.of())));
    return difference;
  }

  private static Map<Key, List<Told>> byDay(List<Told> alerts) {
    Map<Key, List<Told>> days = new LinkedHashMap<>();
    alerts.forEach(told -> days.computeIfAbsent(new Key(told.day(), told.nhsNumber()),
        day -> new ArrayList<>()).add(told));
    return days;
  }

  private void add(List<Told> before, List<Told> after) {
    List<Told> left = new ArrayList<>(before);
    List<Told> more = new ArrayList<>();
    for (Told told : after) {
      if (!removeOne(left, told)) {
        more.add(told);
      }
    }
    int both = Math.min(left.size(), more.size());
    for (int i = 0; i < both; i++) {
      changed.add(new Pair(left.get(i), more.get(i)));
    }
    lost.addAll(left.subList(both, left.size()));
    gained.addAll(more.subList(both, more.size()));
  }

  private static boolean removeOne(List<Told> from, Told told) {
    for (int i = 0; i < from.size(); i++) {
      if (from.get(i).saysTheSame(told)) {
        from.remove(i);
        return true;
      }
    }
    return false;
  }

  /** Whether both policies say the same. */
  public boolean isEmpty() {
    return gained.isEmpty() && lost.isEmpty() && changed.isEmpty();
  }
}

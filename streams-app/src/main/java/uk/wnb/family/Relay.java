package uk.wnb.family;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.wnb.history.Applied;
import uk.wnb.history.Event;
import uk.wnb.history.History;

/**
 * Runs along a log and says what children and households will append to it, so that whoever writes a log can put it
 * there at once, in a place that depends on nobody's speed. What the topology appends later is then a duplicate.
 */
public final class Relay {
  private record Teller(History history, long stamp) {
    static final Teller SILENT = new Teller(History.EMPTY, 0);
  }

  /** An event that stands in the log of one child. */
  private record Entry(String nhsNumber, Event event) {
  }

  private final Map<String, Teller> children = new TreeMap<>();
  private final Households households = new Households();

  /**
   * Everything that comes of {@code event}, in the order in which it stands behind it.
   *
   * @param nhsNumber whose event it is
   * @param tickDay the day of the last tick
   */
  public List<Delivery> behind(String nhsNumber, Event event, int tickDay) {
    List<Delivery> all = new ArrayList<>();
    Deque<Entry> waiting = new ArrayDeque<>(List.of(new Entry(nhsNumber, event)));
    while (!waiting.isEmpty()) {
      for (Delivery delivery : households.hear(announcement(waiting.poll(), tickDay))) {
        all.add(delivery);
        waiting.add(new Entry(delivery.to(), delivery.event()));
      }
    }
    return all;
  }

  private Announcement announcement(Entry entry, int tickDay) {
    Teller before = children.getOrDefault(entry.nhsNumber(), Teller.SILENT);
    Applied applied = before.history().apply(entry.event());
    if (!applied.verdict().isChange()) {
      return null;
    }
    History after = applied.history().at(Math.max(tickDay, entry.event().recordedOn()));
    Announcement announcement =
        Announcement.of(entry.nhsNumber(), before.stamp(), entry.event(), before.history(), after);
    long stamp = announcement == null ? before.stamp() : announcement.stamp();
    children.put(entry.nhsNumber(), new Teller(after, stamp));
    return announcement;
  }
}

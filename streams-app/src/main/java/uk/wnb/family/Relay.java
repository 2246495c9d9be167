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
  private record Teller(History history, Spoken spoken) {
    static final Teller SILENT = new Teller(History.EMPTY, Spoken.NEVER);
  }

  private final Map<String, Teller> children = new TreeMap<>();
  private final Households households = new Households();

  /**
   * Everything that comes of {@code event}, in the order in which it stands behind it.
   *
   * @param nhsNumber whose event it is
   * @param tickDay the day of the last tick
   */
  public List<LogEntry> behind(String nhsNumber, Event event, int tickDay) {
    List<LogEntry> all = new ArrayList<>();
    Deque<LogEntry> waiting = new ArrayDeque<>(hear(nhsNumber, event, tickDay));
    while (!waiting.isEmpty()) {
      LogEntry next = waiting.poll();
      all.add(next);
      waiting.addAll(hear(next.to(), next.event(), tickDay));
    }
    return all;
  }

  private List<LogEntry> hear(String nhsNumber, Event event, int tickDay) {
    Teller before = children.getOrDefault(nhsNumber, Teller.SILENT);
    int today = Math.max(tickDay, event.recordedOn());
    Applied applied = before.history().apply(event);
    History after = applied.verdict().isChange() ? applied.history().at(today) : before.history();
    List<Announcement> said = applied.verdict().isChange()
        ? Announcement.of(nhsNumber, before.spoken(), event, before.history(), after)
        : Announcement.ofUnchanged(nhsNumber, before.spoken(), event, after);
    children.put(nhsNumber, new Teller(after, before.spoken().and(said)));
    return households.entries(Forward.of(nhsNumber, event, applied.on(today), said), said);
  }
}

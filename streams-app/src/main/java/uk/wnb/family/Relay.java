package uk.wnb.family;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private final Map<String, Teller> children = new TreeMap<>();
  private final Households households = new Households();

  /**
   * Everything that comes of {@code event}, in the order in which it stands behind it.
   *
   * @param nhsNumber whose event it is
   * @param tickDay the day of the last tick
   */
  public List<Sent> behind(String nhsNumber, Event event, int tickDay) {
    List<Sent> all = new ArrayList<>();
    Deque<Sent> waiting = new ArrayDeque<>(hear(nhsNumber, event, tickDay));
    while (!waiting.isEmpty()) {
      Sent next = waiting.poll();
      all.add(next);
      waiting.addAll(next instanceof Delivery delivery ? hear(next.to(), delivery.event(), tickDay)
          : receive((Move) next, tickDay));
    }
    return all;
  }

  private List<Sent> hear(String nhsNumber, Event event, int tickDay) {
    Teller before = children.getOrDefault(nhsNumber, Teller.SILENT);
    int today = Math.max(tickDay, event.recordedOn());
    return keep(nhsNumber, before, Step.hear(nhsNumber, before.history(), before.stamp(), event, today));
  }

  private List<Sent> receive(Move move, int tickDay) {
    Teller before = children.getOrDefault(move.to(), Teller.SILENT);
    return keep(move.to(), before, Step.receive(move.to(), before.history(), before.stamp(), move, tickDay));
  }

  /** A move comes first: it is on its way before the household has heard. */
  private List<Sent> keep(String nhsNumber, Teller before, Step step) {
    Announcement announcement = step.announcement();
    long stamp = announcement == null ? before.stamp() : announcement.stamp();
    children.put(nhsNumber, new Teller(step.history(), stamp));
    List<Sent> sent = new ArrayList<>();
    if (step.move() != null) {
      sent.add(step.move());
    }
    sent.addAll(households.hear(announcement));
    return sent;
  }
}

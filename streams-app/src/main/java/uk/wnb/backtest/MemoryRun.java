package uk.wnb.backtest;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.family.Delivery;
import uk.wnb.family.Households;
import uk.wnb.family.Move;
import uk.wnb.family.Sent;
import uk.wnb.history.Applied;
import uk.wnb.history.Days;
import uk.wnb.history.Event;

/**
 * The detector with its children and its due days in memory, one partition wide. It gives the alerts that the topology
 * gives of the same log, in the same order, except that a tick looks at all who are due: a topology looks at a bounded
 * number of them at a time and at the rest with the records that follow.
 */
public final class MemoryRun {
  private final Detector detector;
  private final BiConsumer<String, Decision> decided;
  private final Map<String, Child> children = new LinkedHashMap<>();
  private final TreeMap<Integer, TreeSet<String>> due = new TreeMap<>();
  private final Households households = new Households();
  private long clock;

  /**
   * A run that knows of nobody yet.
   *
   * @param decided is handed the NHS number and what was decided, whenever that changed what is known of the child
   */
  public MemoryRun(Detector detector, BiConsumer<String, Decision> decided) {
    this.detector = detector;
    this.decided = decided;
  }

  /** Takes in an event of the child {@code nhsNumber}, and what its brothers and sisters get to know by it. Gives what it
   * did to the history. */
  public Applied.Verdict hear(String nhsNumber, Event event) {
    Decision decision = decide(nhsNumber, event);
    Deque<Sent> waiting = new ArrayDeque<>(sent(decision));
    while (!waiting.isEmpty()) {
      Sent next = waiting.poll();
      waiting.addAll(sent(next instanceof Delivery delivery ? decide(next.to(), delivery.event())
          : receive((Move) next)));
    }
    return decision.verdict();
  }

  /** What goes to others by {@code decision}: to the new number first, then to brothers and sisters. */
  private List<Sent> sent(Decision decision) {
    List<Sent> sent = new ArrayList<>();
    if (decision.move() != null) {
      sent.add(decision.move());
    }
    sent.addAll(households.hear(decision.announcement()));
    return sent;
  }

  private Decision receive(Move move) {
    Child child = child(move.to());
    Decision decision = detector.receive(move.to(), child, move, today());
    keep(move.to(), child, decision);
    return decision;
  }

  private Decision decide(String nhsNumber, Event event) {
    Child child = child(nhsNumber);
    Decision decision = detector.decide(nhsNumber, child, event, Math.max(today(), event.recordedOn()));
    keep(nhsNumber, child, decision);
    return decision;
  }

  /**
   * Time has passed, up to {@code at}; nothing happens when that is not later than what was known.
   *
   * @return how many children were looked at
   */
  public int tick(Instant at) {
    if (at.toEpochMilli() <= clock) {
      return 0;
    }
    clock = at.toEpochMilli();
    List<String> now = dueBy(today());
    for (String nhsNumber : now) {
      Child child = child(nhsNumber);
      keep(nhsNumber, child, detector.tick(nhsNumber, child, today(), clock));
    }
    return now.size();
  }

  /** Those due today or earlier, the earliest first, of one day in ascending order of NHS number. */
  private List<String> dueBy(int day) {
    List<String> now = new ArrayList<>();
    due.headMap(day, true).values().forEach(now::addAll);
    return now;
  }

  private int today() {
    return Days.of(Instant.ofEpochMilli(clock));
  }

  private void keep(String nhsNumber, Child before, Decision decision) {
    Child after = decision.child();
    if (after == before) {
      return;
    }
    children.put(nhsNumber, after);
    move(nhsNumber, before.dueOn(), after.dueOn());
    decided.accept(nhsNumber, decision);
  }

  private void move(String nhsNumber, int from, int to) {
    if (from == to) {
      return;
    }
    if (from != Days.NEVER) {
      due.computeIfPresent(from, (day, those) -> those.remove(nhsNumber) && those.isEmpty() ? null : those);
    }
    if (to != Days.NEVER) {
      due.computeIfAbsent(to, day -> new TreeSet<>()).add(nhsNumber);
    }
  }

  /** What is known of {@code nhsNumber}; {@link Child#UNKNOWN} when nothing is. */
  public Child child(String nhsNumber) {
    return children.getOrDefault(nhsNumber, Child.UNKNOWN);
  }

  /** How many children are known. */
  public int children() {
    return children.size();
  }
}

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
import uk.wnb.concern.ChildCodec;
import uk.wnb.concern.Decider;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Forgotten;
import uk.wnb.family.Announcement;
import uk.wnb.family.Forward;
import uk.wnb.family.Households;
import uk.wnb.family.LogEntry;
import uk.wnb.history.Applied;
import uk.wnb.history.Days;
import uk.wnb.history.Event;

/**
 * The detector with its children and its due days in memory, one partition wide. It gives the alerts that the topology
 * gives of the same log, in the same order, except that {@link #tick} looks at all who are due: a topology looks at a
 * bounded number of them at a time and at the rest with the records that follow, for which there are {@link #advance}
 * and {@link #lookAtDue}. Children are held as they are stored, some tens of bytes an event, so that a whole area with
 * years of records has its place.
 */
public final class MemoryRun {
  /** How brothers and sisters get to know what a child says of itself. */
  public enum Relatives {
    /** At once: the run is given what sources say. */
    TOLD_AT_ONCE,
    /** By records that stand in the log already, in their own place: the run is given everything that a log holds. */
    TOLD_BY_THE_LOG
  }

  private final Relatives relatives;
  private Decider decider;
  private final BiConsumer<String, Decision> decided;
  private final Map<String, byte[]> children = new LinkedHashMap<>();
  private final TreeMap<Integer, TreeSet<String>> due = new TreeMap<>();
  private final Households households = new Households();
  private final Map<String, Forgotten> forgotten = new LinkedHashMap<>();
  private long clock;

  /**
   * A run over what sources say, that knows of nobody yet.
   *
   * @param decided is handed the NHS number and what was decided, whenever that changed what is known of the child,
   *     goes on to another number, or is told to the family
   */
  public MemoryRun(Decider decider, BiConsumer<String, Decision> decided) {
    this(Relatives.TOLD_AT_ONCE, decider, decided);
  }

  /** A run over what {@code relatives} says, that knows of nobody yet; the others as above. */
  public MemoryRun(Relatives relatives, Decider decider, BiConsumer<String, Decision> decided) {
    this.relatives = relatives;
    this.decider = decider;
    this.decided = decided;
  }

  /** From here on {@code decider} judges: a policy has been published. */
  public void judgeBy(Decider changed) {
    decider = changed;
  }

  /** Takes in an event of the child {@code nhsNumber}; gives what it did to the history. */
  public Applied.Verdict hear(String nhsNumber, Event event) {
    Decision decision = decide(nhsNumber, event);
    tellOthers(decision.forward(), decision.announcements());
    return decision.verdict();
  }

  /** Others are those who live with the child, and the number that has replaced the child's. */
  private void tellOthers(Forward forward, List<Announcement> announcements) {
    if (relatives == Relatives.TOLD_BY_THE_LOG) {
      return;
    }
    Deque<LogEntry> told = new ArrayDeque<>(households.entries(forward, announcements));
    while (!told.isEmpty()) {
      LogEntry next = told.poll();
      Decision decision = decide(next.to(), next.event());
      told.addAll(households.entries(decision.forward(), decision.announcements()));
    }
  }

  private Decision decide(String nhsNumber, Event heard) {
    Child kept = child(nhsNumber);
    Forgotten before = forgotten.get(nhsNumber);
    Event event = before == null ? heard : before.since(heard, kept != Child.UNKNOWN);
    if (event == null) {
      return told(nhsNumber, before.leaveOut(nhsNumber, heard));
    }
    Child child = before != null && kept == Child.UNKNOWN ? before.child() : kept;
    Decision decision = decider.decide(nhsNumber, child, event, Math.max(today(), event.recordedOn()));
    keep(nhsNumber, child, decision);
    return decision;
  }

  /**
   * Keeps nothing of {@code nhsNumber}, and takes in nothing more that was recorded up to {@code upTo} (milliseconds).
   * Of a number that has been replaced there is nothing to forget but under the other one.
   */
  public void forget(String nhsNumber, long upTo) {
    Child child = child(nhsNumber);
    String successor = child.history().successor();
    if (successor == null) {
      move(nhsNumber, child.dueOn(), Days.NEVER);
      children.remove(nhsNumber);
      List<Announcement> goodbye = Announcement.goodbye(nhsNumber, child.spoken(), upTo, child.history());
      forgotten.merge(nhsNumber, Forgotten.of(child, upTo, goodbye), Forgotten::and);
      tellOthers(null, goodbye);
    } else if (relatives == Relatives.TOLD_AT_ONCE) {
      forget(successor, upTo);
    }
  }

  /**
   * Time has passed, up to {@code at}; nothing happens when that is not later than what was known.
   *
   * @return how many children were looked at
   */
  public int tick(Instant at) {
    return advance(at) ? lookAtDue(Integer.MAX_VALUE).size() : 0;
  }

  /**
   * Time has passed, up to {@code at}, and nobody has been looked at yet; false, and nothing happens, when that is not
   * later than what was known.
   */
  public boolean advance(Instant at) {
    if (at.toEpochMilli() <= clock) {
      return false;
    }
    clock = at.toEpochMilli();
    return true;
  }

  /** Looks at up to {@code most} of those who are due, the first of them first; gives whom. */
  public List<String> lookAtDue(int most) {
    List<String> now = due().stream().limit(most).toList();
    for (String nhsNumber : now) {
      Child child = child(nhsNumber);
      Decision decision = decider.tick(nhsNumber, child, today(), clock);
      keep(nhsNumber, child, decision);
      tellOthers(null, decision.announcements());
    }
    return now;
  }

  /** Those due today or earlier, the earliest first, of one day in ascending order of NHS number. */
  public List<String> due() {
    List<String> now = new ArrayList<>();
    due.headMap(today(), true).values().forEach(now::addAll);
    return now;
  }

  private int today() {
    return Days.of(Instant.ofEpochMilli(clock));
  }

  private void keep(String nhsNumber, Child before, Decision decision) {
    Child after = decision.child();
    if (after == before) {
      told(nhsNumber, decision);
      return;
    }
    if (after == Child.UNKNOWN) {
      forget(nhsNumber, clock);
      decided.accept(nhsNumber, decision);
      return;
    }
    children.put(nhsNumber, ChildCodec.encode(after));
    move(nhsNumber, before.dueOn(), after.dueOn());
    decided.accept(nhsNumber, decision);
  }

  /** Where nothing new is kept: {@code decision}, after others have been told what they are to know. */
  private Decision told(String nhsNumber, Decision decision) {
    if (decision.forward() != null || !decision.announcements().isEmpty()) {
      decided.accept(nhsNumber, decision);
    }
    return decision;
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
    byte[] known = children.get(nhsNumber);
    return known == null ? Child.UNKNOWN : ChildCodec.decode(known);
  }

  /** How many children are known. */
  public int children() {
    return children.size();
  }
}

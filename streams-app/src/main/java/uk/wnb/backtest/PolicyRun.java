package uk.wnb.backtest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.wnb.concern.Decider;
import uk.wnb.history.Event;

/**
 * What one policy makes of what was recorded. Each partition of a log has a time of its own, so each has its own run.
 */
public final class PolicyRun implements Listener {
  private final MemoryRun.Relatives relatives;
  private final Decider decider;
  private final AlertBook book = new AlertBook();
  private final Map<Integer, MemoryRun> partitions = new TreeMap<>();

  /** A run from the beginning over what sources say. */
  public PolicyRun(Decider decider) {
    this(MemoryRun.Relatives.TOLD_AT_ONCE, decider);
  }

  /** A run from the beginning, over a log or over what sources say, as {@code relatives} has it. */
  public PolicyRun(MemoryRun.Relatives relatives, Decider decider) {
    this.relatives = relatives;
    this.decider = decider;
  }

  private MemoryRun partition(int number) {
    return partitions.computeIfAbsent(number, first -> new MemoryRun(relatives, decider, book));
  }

  @Override
  public void event(int partition, String nhsNumber, Event event) {
    partition(partition).hear(nhsNumber, event);
  }

  @Override
  public void erased(int partition, String nhsNumber, Instant upTo) {
    partition(partition).forget(nhsNumber, upTo.toEpochMilli());
  }

  @Override
  public void tick(int partition, Instant at) {
    partition(partition).tick(at);
  }

  /** The alerts, in the order in which they were raised. */
  public List<Told> alerts() {
    return book.alerts();
  }

  /** How many children are known. */
  public int children() {
    return partitions.values().stream().mapToInt(MemoryRun::children).sum();
  }
}

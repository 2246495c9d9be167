package uk.wnb.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.Tick;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Days;
import uk.wnb.oracle.NaiveHomes;
import uk.wnb.oracle.NaiveRun;
import uk.wnb.oracle.Report;
import uk.wnb.oracle.Said;
import uk.wnb.topology.Codec;
import uk.wnb.topology.DirectRun;
import uk.wnb.topology.FamilyNews;
import uk.wnb.topology.Outputs;
import uk.wnb.topology.Topics;

/**
 * One partition of the log of children, of ticks and events alone: given to the core in memory as it stands, and to the
 * naive implementation child by child.
 */
public final class JudgedPartition {
  private final DirectRun core;
  private final Looks looks = new Looks();
  private final Map<String, TreeMap<Long, Report>> reports = new TreeMap<>();
  private long latest = Long.MIN_VALUE;

  /** Nothing stands in it yet; what the core says goes to {@code uninterrupted}, written as {@code codec} writes. */
  public JudgedPartition(Codec codec, Outputs uninterrupted) {
    core = new DirectRun(codec, uninterrupted);
  }

  /** The same; what children tell each other goes to {@code news}. */
  JudgedPartition(Codec codec, Outputs uninterrupted, FamilyNews news) {
    this(codec, uninterrupted);
    core.newsTo(news);
  }

  /** The record at {@code place}, which is after all others; {@code key} may be null of a tick. */
  public void add(long place, byte[] key, ChildEvent entry, Instant sentAt) {
    core.add(key, entry, sentAt);
    if (entry.getEvent() instanceof Tick tick) {
      tick(place, tick.getAt());
    } else {
      String told = new String(key, StandardCharsets.UTF_8);
      looks.record(place, told, core.lookedAt(), core.leftOver().size());
      if (isInput(entry.getEvent()) || entry.getEvent() instanceof FamilyMember) {
        reports.computeIfAbsent(told, child -> new TreeMap<>())
            .put(place, Reports.of((SpecificRecord) entry.getEvent()));
      }
    }
  }

  /** A tick that tells of no later time says nothing. */
  private void tick(long place, Instant at) {
    if (at.toEpochMilli() > latest) {
      latest = at.toEpochMilli();
      looks.tick(place, Days.of(at), core.lookedAt().size(), core.leftOver());
    }
  }

  /** What the detector tells itself is no input. */
  static boolean isInput(Object event) {
    return Topics.inputs().stream().anyMatch(topic -> topic.value() == event.getClass());
  }

  /** Adds what is told of each child to {@code homes}, and what it knows of brothers and sisters in the end. */
  void addTo(NaiveHomes homes) {
    reports.forEach((child, told) -> homes.add(child, told.values(), core.child(child).history().relatives()));
  }

  /** What {@code oracle} says of the first {@code most} children, be it nothing. */
  public Map<String, List<Said>> expected(Function<String, NaiveRun> oracle, int most) {
    return reports.keySet().stream().limit(most).toList().parallelStream()
        .collect(Collectors.toConcurrentMap(child -> child, child -> expected(oracle.apply(child), child)));
  }

  private List<Said> expected(NaiveRun run, String child) {
    TreeMap<Long, Consumer<NaiveRun>> steps = looks.of(child, reports.get(child).firstKey());
    reports.get(child).forEach((place, report) -> steps.merge(place, one -> one.hear(report), Consumer::andThen));
    steps.values().forEach(step -> step.accept(run));
    return run.said();
  }

  /** How many events the core has refused. */
  int refused() {
    return core.count(Verdict.CONFLICT) + core.count(Verdict.TOO_OLD);
  }

  /** How often a child was left over by a tick, or looked at later. */
  public int others() {
    return looks.others();
  }

  /** Where the core has not looked at those left over as soon as it must. */
  public List<String> breaches() {
    return looks.breaches();
  }
}

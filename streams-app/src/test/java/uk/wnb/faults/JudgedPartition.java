package uk.wnb.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.Tick;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Kind;
import uk.wnb.oracle.NaiveHomes;
import uk.wnb.oracle.NaiveNumbers;
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
  private final Map<String, TreeMap<Long, Arrival>> arrivals = new TreeMap<>();
  private long latest = Long.MIN_VALUE;

  /** Something that was known under another number comes to this one. */
  private record Arrival(String from, String eventId) {
  }

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
      } else if (entry.getEvent() instanceof ChildMoved moved) {
        reports.computeIfAbsent(told, child -> new TreeMap<>());
        arrivals.computeIfAbsent(told, child -> new TreeMap<>())
            .put(place, new Arrival(moved.getRecordId(), moved.getEventId()));
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

  /** Adds what is told under each number to {@code numbers}. */
  void addTo(NaiveNumbers numbers) {
    reports.forEach((number, told) -> numbers.add(number, told, looks.days()));
  }

  /** Adds what is told of each child to {@code homes}, and what it knows of brothers and sisters in the end. */
  void addTo(NaiveHomes homes, NaiveNumbers numbers) {
    reports.keySet().forEach(number -> {
      if (numbers.isReplaced(number)) {
        homes.addGone(number, reports.get(number).values());
      } else {
        homes.add(number, numbers.told(number), core.child(number).history().relatives());
      }
    });
  }

  /** The ids of all events that are known under each number in the end, but for what the detector itself has said. */
  Map<String, List<String>> known() {
    Map<String, List<String>> known = new TreeMap<>();
    reports.keySet().forEach(number -> known.put(number, core.child(number).history().events().stream()
        .filter(event -> event.fact().kind() != Kind.FAMILY && !isReplacement(event.fact()))
        .map(event -> event.id().toString()).toList()));
    return known;
  }

  private static boolean isReplacement(Fact fact) {
    return fact instanceof Fact.Context context && context.type() == Fact.ContextType.NHS_NUMBER_REPLACED;
  }

  /** What {@code oracle} says of the first {@code most} children, be it nothing; no number among them is replaced. */
  public Map<String, List<Said>> expected(Function<String, NaiveRun> oracle, int most) {
    return expected(oracle, most, new NaiveNumbers());
  }

  /** The same, where {@code numbers} tells what comes from one to the other. */
  Map<String, List<Said>> expected(Function<String, NaiveRun> oracle, int most, NaiveNumbers numbers) {
    return reports.keySet().stream().limit(most).toList().parallelStream()
        .collect(Collectors.toConcurrentMap(child -> child, child -> expected(oracle.apply(child), child, numbers)));
  }

  private List<Said> expected(NaiveRun run, String child, NaiveNumbers numbers) {
    TreeMap<Long, Arrival> arriving = arrivals.getOrDefault(child, new TreeMap<>());
    TreeMap<Long, Consumer<NaiveRun>> steps = looks.of(child, first(reports.get(child), arriving));
    reports.get(child).forEach((place, report) -> then(steps, place, one -> one.hear(report)));
    Map<Arrival, Integer> times = new HashMap<>();
    arriving.forEach((place, arrival) -> {
      NaiveNumbers.Moved moved =
          numbers.moved(arrival.from(), child, arrival.eventId(), times.merge(arrival, 1, Integer::sum) - 1);
      if (moved != null) {
        then(steps, place, one -> one.takeOver(moved));
      }
    });
    steps.values().forEach(step -> step.accept(run));
    return run.said();
  }

  private static void then(TreeMap<Long, Consumer<NaiveRun>> steps, long place, Consumer<NaiveRun> step) {
    steps.merge(place, step, Consumer::andThen);
  }

  private static long first(TreeMap<Long, ?> some, TreeMap<Long, ?> others) {
    return Stream.of(some, others).filter(one -> !one.isEmpty()).mapToLong(TreeMap::firstKey).min().orElseThrow();
  }

  /** How many events the core has refused. */
  int refused() {
    return core.setAside();
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

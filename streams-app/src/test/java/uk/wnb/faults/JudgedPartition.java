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
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.Erasure;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.Tick;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Kind;
import uk.wnb.oracle.NaiveHomes;
import uk.wnb.oracle.NaiveNumbers;
import uk.wnb.oracle.NaiveRun;
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
  private final Map<String, ToldOf> told = new TreeMap<>();
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
    } else if (entry.getEvent() instanceof Erasure erasure) {
      of(erasure.getNhsNumber()).erasure(place, erasure);
    } else {
      String number = new String(key, StandardCharsets.UTF_8);
      looks.record(place, number, core.lookedAt(), core.leftOver().size());
      if (isInput(entry.getEvent()) || entry.getEvent() instanceof FamilyMember) {
        of(number).report(place, Reports.of((SpecificRecord) entry.getEvent()));
      } else if (entry.getEvent() instanceof ChildMoved moved) {
        of(number).arrival(place, moved);
      }
    }
  }

  private ToldOf of(String number) {
    return told.computeIfAbsent(number, each -> new ToldOf());
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

  /** Adds what is told under each number to {@code numbers}, but for what was erased. */
  void addTo(NaiveNumbers numbers) {
    told.forEach((number, log) -> {
      if (log.isErased()) {
        numbers.addErased(number, log.left());
      } else {
        numbers.add(number, log.reports(), looks.days());
      }
    });
  }

  /** Adds what is told of each child to {@code homes}, and what it knows of brothers and sisters in the end. */
  void addTo(NaiveHomes homes, NaiveNumbers numbers) {
    told.forEach((number, log) -> {
      if (!numbers.isReplaced(number)) {
        homes.add(number, numbers.told(number), core.child(number).history().relatives());
      }
      if (numbers.isReplaced(number) || log.isErased()) {
        homes.addGone(number, log.reports().values());
      }
    });
  }

  /** The ids of all events that are known under each number in the end, but for what the detector itself has said. */
  Map<String, List<String>> known() {
    Map<String, List<String>> known = new TreeMap<>();
    told.keySet().forEach(number -> known.put(number, core.child(number).history().events().stream()
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
    return told.keySet().stream().limit(most).toList().parallelStream()
        .collect(Collectors.toConcurrentMap(child -> child, child -> expected(oracle.apply(child), child, numbers)));
  }

  private List<Said> expected(NaiveRun run, String child, NaiveNumbers numbers) {
    ToldOf log = told.get(child);
    TreeMap<Long, Consumer<NaiveRun>> steps = looks.of(child, log.first());
    log.addTo(steps, child, numbers);
    steps.values().forEach(step -> step.accept(run));
    return run.said();
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

package uk.wnb.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Change;
import uk.wnb.history.Applied;
import uk.wnb.history.Kind;
import uk.wnb.intake.Reason;
import uk.wnb.policy.Tier;
import uk.wnb.signal.Catalogue;

/**
 * What the topologies count. At the intake received = accepted + dead-lettered; at the child
 * read = noted (ticks, policies, erasures) + added + amended + duplicate + superseded + forwarded + dead-lettered; at
 * the household what it is told = passed on + dead-lettered. How far the two sides are apart, over all three, is the
 * gauge {@code wnb.unaccounted}: anything but 0 between two records is an event lost without a trace. A transaction
 * that is tried again counts again, on both sides.
 * Every counter is there from the start, at 0: one that appears only with its first failure is easily missed.
 */
public final class Counters {
  private final Map<Topic<?>, Counter> received = new HashMap<>();
  private final Map<Topic<?>, Counter> accepted = new HashMap<>();
  private final Map<Reason, Counter> deadLetters;
  private final Map<Kind, Map<Applied.Verdict, Counter>> events;
  private final Map<Tier, Map<Change, Counter>> alerts;
  private final Map<Tier, Map<String, Counter>> signals;
  private final Counter historical;
  private final Counter read;
  private final Counter noted;
  private final LongAdder unaccounted = new LongAdder();
  private final Timer delay;
  private final Sources sources;
  private final Set<Integer> behind = ConcurrentHashMap.newKeySet();

  /** Counters in {@code registry}. */
  public Counters(MeterRegistry registry) {
    for (Topic<?> topic : Topics.inputs()) {
      received.put(topic, registry.counter("wnb.received", "topic", topic.name()));
      accepted.put(topic, registry.counter("wnb.accepted", "topic", topic.name()));
    }
    deadLetters = each(Reason.class, reason -> registry.counter("wnb.dead.letters", "reason", reason.code()));
    events = each(Kind.class, kind -> each(Applied.Verdict.class, verdict ->
        registry.counter("wnb.events", "kind", lower(kind), "verdict", lower(verdict))));
    alerts = each(Tier.class, tier -> each(Change.class, change ->
        registry.counter("wnb.alerts", "tier", lower(tier), "change", lower(change))));
    signals = each(Tier.class, tier -> Catalogue.ids().stream().collect(Collectors.toMap(Function.identity(), signal ->
        registry.counter("wnb.alert.findings", "tier", lower(tier), "signal", signal))));
    historical = registry.counter("wnb.alerts.historical");
    read = registry.counter("wnb.log.read");
    noted = registry.counter("wnb.log.noted");
    delay = Timer.builder("wnb.alert.delay").description("From a record's own time to the alert that it led to")
        .register(registry);
    sources = new Sources(registry);
    registry.gauge("wnb.unaccounted", unaccounted, LongAdder::sum);
    registry.gauge("wnb.due.partitions.behind", behind, Set::size);
  }

  private static <E extends Enum<E>, V> Map<E, V> each(Class<E> type, Function<E, V> value) {
    Map<E, V> result = new EnumMap<>(type);
    Arrays.stream(type.getEnumConstants()).forEach(constant -> result.put(constant, value.apply(constant)));
    return result;
  }

  /** The intake has been given a record of {@code topic}. */
  void received(Topic<?> topic) {
    received.get(topic).increment();
    unaccounted.increment();
  }

  /** The intake has appended it to the log; {@code source} said so at {@code recordedAt}, milliseconds since 1970. */
  void accepted(Topic<?> topic, String source, long recordedAt) {
    accepted.get(topic).increment();
    sources.accepted(source, recordedAt);
    unaccounted.decrement();
  }

  /** The child's side has been given a record of the log. */
  void read() {
    read.increment();
    unaccounted.increment();
  }

  /** The household's side has been given what a child says of itself. */
  void told() {
    unaccounted.increment();
  }

  /** Those whom it concerns are told, if there are any. */
  void passedOn() {
    unaccounted.decrement();
  }

  /**
   * Does {@code work} on a record that has been counted as given. When it is broken off, as when the registry stays
   * away or the partition has gone to another instance, the record is given again, here or there, and counts then.
   */
  void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      unaccounted.decrement();
      throw e;
    }
  }

  /** It was no event of a child but a tick, or the like, and has been dealt with. */
  void noted() {
    noted.increment();
    unaccounted.decrement();
  }

  /** It was applied, or it is set aside and then counted as a dead letter too. */
  void event(Kind kind, Applied.Verdict verdict) {
    events.get(kind).get(verdict).increment();
    if (!verdict.isForAPerson()) {
      unaccounted.decrement();
    }
  }

  /** It was set aside, at the intake or at the child. */
  void deadLetter(Reason reason) {
    deadLetters.get(reason).increment();
    unaccounted.decrement();
  }

  /** An alert goes out {@code millis} after the time of the record that led to it; of a back-fill that is long. */
  void alert(Alert alert, long millis) {
    if (alert.historical()) {
      historical.increment();
      return;
    }
    alerts.get(alert.tier()).get(alert.change()).increment();
    alert.findings().forEach(told -> signals.get(told.finding().tier()).get(told.finding().signal()).increment());
    delay.record(Math.max(0, millis), TimeUnit.MILLISECONDS);
  }

  /** Whether children of {@code partition} are due whom no tick has got to yet. */
  void behind(int partition, boolean isBehind) {
    if (isBehind) {
      behind.add(partition);
    } else {
      behind.remove(partition);
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

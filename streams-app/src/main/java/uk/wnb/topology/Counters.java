package uk.wnb.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Change;
import uk.wnb.history.Applied;
import uk.wnb.history.Kind;
import uk.wnb.intake.Reason;
import uk.wnb.policy.Tier;

/**
 * What the topologies count. At the intake received = accepted + dead-lettered; at the child
 * events = added + amended + duplicate + superseded + forwarded to another number + dead-lettered. A transaction that is tried again counts again.
 * Every counter is there from the start, at 0: one that appears only with its first failure is easily missed.
 */
public final class Counters {
  private final Map<Topic<?>, Counter> received = new HashMap<>();
  private final Map<Topic<?>, Counter> accepted = new HashMap<>();
  private final Map<Reason, Counter> deadLetters;
  private final Map<Kind, Map<Applied.Verdict, Counter>> events;
  private final Map<Tier, Map<Change, Counter>> alerts;

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
  }

  private static <E extends Enum<E>, V> Map<E, V> each(Class<E> type, Function<E, V> value) {
    Map<E, V> result = new EnumMap<>(type);
    Arrays.stream(type.getEnumConstants()).forEach(constant -> result.put(constant, value.apply(constant)));
    return result;
  }

  void received(Topic<?> topic) {
    received.get(topic).increment();
  }

  void accepted(Topic<?> topic) {
    accepted.get(topic).increment();
  }

  void deadLetter(Reason reason) {
    deadLetters.get(reason).increment();
  }

  void event(Kind kind, Applied.Verdict verdict) {
    events.get(kind).get(verdict).increment();
  }

  void alert(Alert alert) {
    alerts.get(alert.tier()).get(alert.change()).increment();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

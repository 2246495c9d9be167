package uk.wnb.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import uk.wnb.concern.Alert;
import uk.wnb.history.Applied;
import uk.wnb.history.Kind;
import uk.wnb.intake.Reason;

/**
 * What the topologies count. At the intake received = accepted + dead-lettered; at the child
 * events = added + amended + duplicate + superseded + dead-lettered. A transaction that is tried again counts again.
 */
public final class Counters {
  private final MeterRegistry registry;

  /** Counters in {@code registry}. */
  public Counters(MeterRegistry registry) {
    this.registry = registry;
  }

  void received(Topic<?> topic) {
    registry.counter("wnb.received", "topic", topic.name()).increment();
  }

  void accepted(Topic<?> topic) {
    registry.counter("wnb.accepted", "topic", topic.name()).increment();
  }

  void deadLetter(Reason reason) {
    registry.counter("wnb.dead.letters", "reason", reason.code()).increment();
  }

  void event(Kind kind, Applied.Verdict verdict) {
    registry.counter("wnb.events", "kind", lower(kind), "verdict", lower(verdict)).increment();
  }

  void alert(Alert alert) {
    registry.counter("wnb.alerts", "tier", lower(alert.tier()), "change", lower(alert.change())).increment();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

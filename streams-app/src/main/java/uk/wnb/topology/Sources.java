package uk.wnb.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What has come from each organisation: how many events, and how recent the newest is, so that a source that has fallen
 * silent is seen. The first {@value #MOST} organisations have meters of their own, all others one together: whoever may
 * write to an input topic must not be able to fill the memory with names.
 */
final class Sources {
  static final int MOST = 500;
  static final String OTHERS = "others";

  private record Source(Counter events, AtomicLong newest) {
  }

  private final Map<String, Source> sources = new ConcurrentHashMap<>();
  private final MeterRegistry registry;

  Sources(MeterRegistry registry) {
    this.registry = registry;
  }

  /** An event of {@code code}, recorded at {@code millis} since 1970 UTC, has been accepted. */
  void accepted(String code, long millis) {
    Source source = of(code);
    source.events.increment();
    source.newest.accumulateAndGet(millis, Math::max);
  }

  private Source of(String code) {
    Source known = sources.get(code);
    if (known != null) {
      return known;
    }
    return sources.computeIfAbsent(sources.size() < MOST ? code : OTHERS, this::make);
  }

  private Source make(String code) {
    AtomicLong newest = new AtomicLong();
    Gauge.builder("wnb.source.newest", newest, millis -> millis.get() / 1000.0).tag("source", code)
        .baseUnit("seconds").description("When the newest event of a source was recorded, since 1970")
        .register(registry);
    return new Source(registry.counter("wnb.source.events", "source", code), newest);
  }
}

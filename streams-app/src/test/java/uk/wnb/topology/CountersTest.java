package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.wnb.concern.Detectors;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Kind;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.intake.Reason;

/** What monitoring reads: that nothing is lost without a trace, and who has fallen silent. */
class CountersTest {
  private static final long SEED = Long.getLong("seed", 5_511L);

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final DetectorDriver driver = new DetectorDriver();

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void everythingThatComesInIsAccountedFor() {
    Feed feed = new Feed(SEED, new Wire(driver.schemas().url()), SyntheticChildren.first(42).subList(2, 42),
        LocalDate.parse("2023-01-02"),
        200);
    for (int day = 0; day < 20; day++) {
      for (Feed.Step step : feed.nextDay()) {
        if (step.tick() == null) {
          driver.send(step.sent());
        } else {
          driver.tick(step.tick());
        }
      }
      assertThat(gauge(driver.meters(), "wnb.unaccounted")).as("seed %d, day %d", SEED, day).isZero();
    }
    assertThat(driver.counted("wnb.received")).isEqualTo(4_000);
    assertThat(driver.counted("wnb.dead.letters")).isPositive();
    assertThat(driver.counted("wnb.log.noted")).isEqualTo(20);
    assertThat(driver.counted("wnb.source.events")).isEqualTo(driver.counted("wnb.accepted"));
    assertThat(driver.counted("wnb.alert.findings")).isGreaterThanOrEqualTo(driver.counted("wnb.alerts") / 2);
  }

  /** The checker's own check: each way of losing an event shows. */
  @Test
  void whatIsLostShows() {
    Counters counters = new Counters(meters);
    counters.received(Topics.ATTENDANCES);
    assertThat(gauge(meters, "wnb.unaccounted")).isOne();
    counters.accepted(Topics.ATTENDANCES, "ZZT01", 5_000);
    counters.read();
    assertThat(gauge(meters, "wnb.unaccounted")).isOne();
    counters.event(Kind.ATTENDANCE, Verdict.CONFLICT);
    assertThat(gauge(meters, "wnb.unaccounted")).as("not yet set aside").isOne();
    counters.deadLetter(Reason.EVENT_ID_REUSED);
    assertThat(gauge(meters, "wnb.unaccounted")).isZero();
    counters.deadLetter(Reason.EMPTY);
    assertThat(gauge(meters, "wnb.unaccounted")).as("told of twice").isEqualTo(-1);
  }

  /** A registry that stays away is no fault of the record: it is given again later, and then accounted for. */
  @Test
  void whatIsBrokenOffIsNotMissed() {
    Counters counters = new Counters(meters);
    byte[] ofUnknownSchema = {0, 0, 0, 0, 7, 1};
    Record<byte[], byte[]> record = new Record<>(new byte[] {'1'}, ofUnknownSchema, 0);
    try (Codec codec = new Codec(Map.of("schema.registry.url", "http://localhost:1", "registry.retry.timeout.ms",
        "1"))) {
      for (Processor<byte[], byte[], byte[], Object> processor : processors(codec, counters)) {
        assertThatThrownBy(() -> processor.process(record)).isInstanceOf(TaskMigratedException.class);
        assertThat(gauge(meters, "wnb.unaccounted")).as(processor.getClass().getSimpleName()).isZero();
      }
    }
    assertThat(meters.get("wnb.log.read").counter().count()).isOne();
  }

  private static List<Processor<byte[], byte[], byte[], Object>> processors(Codec codec, Counters counters) {
    EventReader events = new EventReader(OutcomeCodes.NATIONAL);
    MockProcessorContext<byte[], Object> context = new MockProcessorContext<>();
    for (String name : StoresInMemory.STORES) {
      KeyValueStore<Bytes, byte[]> store = Stores.inMemoryKeyValueStore(name).get();
      store.init(context.getStateStoreContext(), store);
    }
    List<Processor<byte[], byte[], byte[], Object>> all = List.of(
        new IntakeProcessor<>(Topics.ATTENDANCES, codec, events, counters, true),
        new ChildProcessor(codec, events, new Detectors(DetectorDriver.policies()), counters, Notifications.FOR_ALL,
            new HeapShare(0), true),
        new HouseholdProcessor(codec, counters));
    all.forEach(processor -> processor.init(context));
    return all;
  }

  @Test
  void theNewestEventOfASourceStands() {
    Sources sources = new Sources(meters);
    sources.accepted("ZZT01", Instant.parse("2024-03-01T00:00:00Z").toEpochMilli());
    sources.accepted("ZZT01", Instant.parse("2024-02-01T00:00:00Z").toEpochMilli());
    assertThat(meters.get("wnb.source.newest").tag("source", "ZZT01").gauge().value())
        .isEqualTo(Instant.parse("2024-03-01T00:00:00Z").getEpochSecond());
    assertThat(meters.get("wnb.source.events").tag("source", "ZZT01").counter().count()).isEqualTo(2);
  }

  @Test
  void sourcesBeyondNumberAreOneTogether() {
    Sources sources = new Sources(meters);
    for (int i = 0; i < Sources.MOST + 50; i++) {
      sources.accepted("S" + i, i);
    }
    assertThat(meters.find("wnb.source.events").counters()).hasSize(Sources.MOST + 1);
    assertThat(meters.get("wnb.source.events").tag("source", Sources.OTHERS).counter().count()).isEqualTo(50);
  }

  @Test
  void partitionsThatAreBehindAreCounted() {
    Counters counters = new Counters(meters);
    counters.behind(1, true);
    counters.behind(2, true);
    counters.behind(2, true);
    counters.behind(1, false);
    assertThat(gauge(meters, "wnb.due.partitions.behind")).isOne();
  }

  private static int gauge(MeterRegistry meters, String name) {
    return (int) meters.get(name).gauge().value();
  }
}

package uk.wnb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.Tick;
import uk.wnb.local.LocalRegistry;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Topics;

class BareCountTest {
  private static final int EVENTS = 360;
  private static final long DAY_MS = Duration.ofDays(1).toMillis();
  private static final long BEGIN = Instant.parse("2022-01-03T10:00:00Z").toEpochMilli();

  @Test
  void eachEventIsOneEntryInTheOrderInWhichTheyCome() {
    byte[] entries = new byte[0];
    for (int day = 0; day < 5; day++) {
      entries = BareCount.with(entries, BEGIN + day * DAY_MS, 100 + day);
    }
    assertThat(entries).hasSize(5 * BareCount.ENTRY_BYTES);
    for (int day = 0; day < 5; day++) {
      assertThat(at(entries, day)).isEqualTo(BEGIN + day * DAY_MS);
      assertThat(id(entries, day)).isEqualTo(100 + day);
    }
  }

  @Test
  void whatIsTwelveMonthsOldIsNotCountedAnyMore() {
    byte[] entries = BareCount.with(BareCount.with(new byte[0], BEGIN, 1), BEGIN + DAY_MS, 2);
    byte[] lastDay = BareCount.with(entries, BEGIN + 365 * DAY_MS - 1, 3);
    assertThat(lastDay).hasSize(3 * BareCount.ENTRY_BYTES);
    byte[] dayAfter = BareCount.with(entries, BEGIN + 365 * DAY_MS, 3);
    assertThat(dayAfter).hasSize(2 * BareCount.ENTRY_BYTES);
    assertThat(id(dayAfter, 0)).isEqualTo(2);
    assertThat(id(dayAfter, 1)).isEqualTo(3);
  }

  @Test
  void allMayBeTooOld() {
    byte[] entries = BareCount.with(new byte[0], BEGIN, 1);
    byte[] later = BareCount.with(entries, BEGIN + 800 * DAY_MS, 2);
    assertThat(later).hasSize(BareCount.ENTRY_BYTES);
    assertThat(at(later, 0)).isEqualTo(BEGIN + 800 * DAY_MS);
  }

  @Test
  void whatWasKnownIsLeftAsItWas() {
    byte[] entries = BareCount.with(new byte[0], BEGIN, 1);
    byte[] copy = entries.clone();
    BareCount.with(entries, BEGIN + DAY_MS, 2);
    assertThat(entries).isEqualTo(copy);
  }

  @Test
  void everyEventIsCountedWithItsChildAndNoTickIs(@TempDir Path directory) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "bare-count");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    try (LocalRegistry registry = new LocalRegistry().start();
        Codec codec = new Codec(Map.of("schema.registry.url", registry.url()))) {
      codec.registerAll();
      BareCount count = new BareCount(codec.deserializer(Topics.CHILD_EVENTS));
      TopologyConfig config = new TopologyConfig(new StreamsConfig(properties));
      try (TopologyTestDriver driver = new TopologyTestDriver(count.topology(config), properties)) {
        Map<String, Integer> told = tell(driver, codec.serializer());
        KeyValueStore<Bytes, byte[]> store = driver.getKeyValueStore(BareCount.STORE);
        assertThat(told).hasSizeGreaterThan(10);
        told.forEach((child, events) -> assertThat(store.get(Bytes.wrap(child.getBytes(StandardCharsets.UTF_8))))
            .as("a child of %d events", events).hasSize(events * BareCount.ENTRY_BYTES));
        assertThat(count.counted()).isEqualTo(EVENTS);
      }
    }
  }

  /** Half a year of events, each followed by a tick; gives the number of events by child. */
  private static Map<String, Integer> tell(TopologyTestDriver driver, Serializer<SpecificRecord> serializer) {
    TestInputTopic<byte[], byte[]> log = driver.createInputTopic(Topics.CHILD_EVENTS.name(),
        new ByteArraySerializer(), new ByteArraySerializer());
    EventStream stream = new EventStream(new Children(30), 1, 2);
    Map<String, Integer> told = new HashMap<>();
    for (int i = 0; i < EVENTS; i++) {
      Said said = stream.next();
      byte[] key = said.nhsNumber().getBytes(StandardCharsets.UTF_8);
      byte[] event = serializer.serialize(Topics.CHILD_EVENTS.name(), new ChildEvent(said.record()));
      byte[] tick = serializer.serialize(Topics.CHILD_EVENTS.name(), new ChildEvent(new Tick(said.recordedAt())));
      log.pipeInput(key, event, said.recordedAt());
      log.pipeInput(key, tick, said.recordedAt());
      told.merge(said.nhsNumber(), 1, Integer::sum);
    }
    return told;
  }

  private static long at(byte[] entries, int place) {
    return ByteBuffer.wrap(entries).getLong(place * BareCount.ENTRY_BYTES);
  }

  private static long id(byte[] entries, int place) {
    return ByteBuffer.wrap(entries).getLong(place * BareCount.ENTRY_BYTES + Long.BYTES);
  }
}

package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The time of a partition, and whether somebody waits, are kept together and outlast whoever kept them. */
class ClockTest {
  private static final Instant TEN = Instant.parse("2024-03-01T10:00:00Z");

  private final DetectorDriver driver = new DetectorDriver();
  private final KeyValueStore<Bytes, byte[]> store = driver.store(Names.CLOCK);
  private final Clock clock = new Clock(store);

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void beginsAtTheBeginningOfTimeWithNobodyWaiting() {
    assertThat(clock.millis()).isZero();
    assertThat(clock.day()).isZero();
    assertThat(clock.isBehind()).isFalse();
  }

  @Test
  void isKeptOnceWithWhoeverWaits() {
    assertThat(clock.advance(TEN)).isTrue();
    assertThat(store.get(onlyKeyOrNone())).as("not kept yet").isNull();
    clock.keep(true);
    assertThat(new Clock(store).millis()).isEqualTo(TEN.toEpochMilli());
    assertThat(new Clock(store).isBehind()).isTrue();
    clock.keep(false);
    assertThat(new Clock(store).isBehind()).isFalse();
  }

  @Test
  void writesNothingThatIsKeptAlready() {
    clock.advance(TEN);
    clock.keep(true);
    Bytes key = onlyKeyOrNone();
    store.delete(key);
    clock.keep(true);
    assertThat(store.get(key)).isNull();
    assertThat(clock.advance(TEN)).as("no later time").isFalse();
    clock.keep(true);
    assertThat(store.get(key)).isNull();
    clock.keep(false);
    assertThat(store.get(key)).isNotNull();
  }

  /** A build before this one kept the time alone: to look once too early is better than to forget somebody. */
  @Test
  void whatAnEarlierBuildKeptIsReadAsIfSomebodyWaited() {
    clock.advance(TEN);
    clock.keep(false);
    store.put(onlyKeyOrNone(), ByteBuffer.allocate(Long.BYTES).putLong(TEN.toEpochMilli()).array());
    assertThat(new Clock(store).millis()).isEqualTo(TEN.toEpochMilli());
    assertThat(new Clock(store).isBehind()).isTrue();
  }

  private Bytes onlyKeyOrNone() {
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      return all.hasNext() ? all.next().key : Bytes.wrap(new byte[] {0});
    }
  }
}

package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;
import uk.wnb.oracle.Stories;
import uk.wnb.oracle.Story;

class HistoryCodecTest {
  private static final long SEED = Long.getLong("wnb.seed", 11);

  @Test
  void readsBackWhatItWrote() {
    for (long seed = SEED; seed < SEED + 500; seed++) {
      assertReadsBack(seed, history(Stories.of(seed)));
    }
  }

  @Test
  void readsBackFoldedYears() {
    for (long seed = SEED; seed < SEED + 20; seed++) {
      History life = history(Stories.life(seed));
      History folded = life.at(life.events().get(life.events().size() - 1).day() + 2500);
      assertThat(folded.older().rows()).isNotEmpty();
      assertReadsBack(seed, folded);
    }
  }

  @Test
  void readsBackTheEmptyHistory() {
    assertReadsBack(0, History.EMPTY);
    assertThat(bytes(History.EMPTY)).hasSizeLessThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01T00:00", "1969-12-31T23:59", "1970-01-01", "2024-02-29T00:00", "2100-12-31T23:59"})
  void readsBackAnyDayAndMinute(String when) {
    Report report = Given.brought(when);
    assertReadsBack(0, Told.of(report, report.record("a millisecond later").id("x").recorded("2024-01-01"),
        report.record("late").recorded("2199-01-01")));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 999, 1_000, 59_999, 60_000, 3_599_999, 3_600_000, -3_600_001, 31_536_000_123L})
  void readsBackAnyTimeOfRecording(long after) {
    Event event = Given.brought("2024-03-01").event();
    Event recorded = new Event(event.id(), event.source(), event.key(), event.at(),
        Days.asIfUtcMillis(event.at()) + after, false, event.fact());
    assertReadsBack(0, History.EMPTY.apply(recorded).history());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 127, 255})
  void refusesAVersionThatItDoesNotKnow(int version) {
    byte[] bytes = bytes(Told.of(Given.brought("2024-03-01")));
    bytes[0] = (byte) version;
    assertThatIllegalArgumentException().isThrownBy(() -> HistoryCodec.read(new ByteReader(bytes)))
        .withMessageContaining("version " + version);
  }

  @Test
  void refusesBytesThatEndTooEarly() {
    byte[] whole = bytes(history(Stories.of(SEED)));
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatIllegalArgumentException().as("%d bytes", length)
          .isThrownBy(() -> HistoryCodec.read(new ByteReader(part)));
    }
  }

  /** Damage may go unnoticed, but never ends in anything but a history or a refusal. */
  @Test
  void refusesDamagedBytesOrReadsSomeHistory() {
    SplittableRandom random = new SplittableRandom(SEED);
    byte[][] whole = LongStream.range(SEED, SEED + 50)
        .mapToObj(seed -> bytes(history(Stories.of(seed)))).toArray(byte[][]::new);
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = whole[i % whole.length].clone();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertReadOrRefused(i, bytes);
    }
  }

  /** What is refused is named without a word of what was stored. */
  @Test
  void quotesNothingOfWhatWasStored() {
    byte[] bytes = bytes(Told.of(Given.brought("2024-03-01").from("SECRET").id("SECRET")));
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException().isThrownBy(() -> HistoryCodec.read(new ByteReader(part)))
          .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("SECRET"));
    }
  }

  private static void assertReadOrRefused(int attempt, byte[] bytes) {
    try {
      assertThat(HistoryCodec.read(new ByteReader(bytes))).isNotNull();
    } catch (IllegalArgumentException refused) {
      assertThat(refused).as("seed %d, attempt %d", SEED, attempt).hasMessageContaining("stored state");
    }
  }

  private static void assertReadsBack(long seed, History history) {
    byte[] bytes = bytes(history);
    ByteReader in = new ByteReader(bytes);
    History read = HistoryCodec.read(in);
    assertThat(read).as("seed %d", seed).isEqualTo(history);
    assertThat(read.events()).isEqualTo(history.events());
    assertThat(read.contacts()).isEqualTo(history.contacts());
    assertThat(in.atEnd()).isTrue();
    assertThat(bytes(read)).isEqualTo(bytes);
  }

  private static History history(Story story) {
    return Told.of(story.reports().toArray(Report[]::new));
  }

  private static byte[] bytes(History history) {
    ByteWriter out = new ByteWriter(512);
    HistoryCodec.write(history, out);
    return out.toByteArray();
  }
}

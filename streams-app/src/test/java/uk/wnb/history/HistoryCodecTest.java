package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.history.Summary.Extent;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;
import uk.wnb.oracle.Stories;
import uk.wnb.oracle.Story;

class HistoryCodecTest {
  private static final History KNOWN = Told.of(Given.wasNotBrought("2024-01-10"), Given.brought("2024-02-10T10:30"),
      Given.brought("2024-02-11").recorded("2024-02-12T09:15"), Given.wasNotBrought("2024-03-10").takenBack(),
      Given.visit("2024-02-15", Fact.Complaint.INGESTION));
  /** After the version. */
  private static final String OF_KNOWN =
      "000303524a450334323005524a4530310400010301000001010101000200020201010301000500c2a213d804"
      + "00724011edf94f2c63323032342d30312d313001f203f604003c88861b3a5c4463323032342d30322d31305431"
      + "303a33300116d804e615c9b9a0edf6f72c63323032342d30322d31310242d804005e3b3c1b07402c7632303234"
      + "2d30322d3135038203d8040019c02ac26f332c63323032342d30332d31300000";
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

  /** Every event of every story as a step: what comes of it is what comes of applying it. */
  @Test
  void goesOnStepByStep() {
    for (long seed = SEED; seed < SEED + 200; seed++) {
      History known = History.EMPTY;
      for (Report report : Stories.of(seed).reports()) {
        Event event = report.event();
        History after = known.apply(event).history().at(event.recordedOn());
        assertThat(HistoryCodec.readStep(known, new ByteReader(step(after.asOf(), event)))).as("seed %d", seed)
            .isEqualTo(after);
        known = after;
      }
    }
  }

  @Test
  void aStepMayBeThatTimeHasPassed() {
    History life = history(Stories.life(SEED));
    int later = life.events().get(life.events().size() - 1).day() + 2500;
    assertThat(life.at(later).older()).isNotEqualTo(life.older());
    assertThat(HistoryCodec.readStep(life, new ByteReader(step(later, null)))).isEqualTo(life.at(later));
  }

  /** What was stored by steps before has this form, and that of a history is read for ever. */
  @Test
  void aStepHasTheFormOfAHistoryThatKnowsNothingElse() {
    for (Report report : Stories.of(SEED).reports()) {
      History alone = History.EMPTY.at(report.event().recordedOn()).apply(report.event()).history();
      assertThat(step(alone.asOf(), report.event())).isEqualTo(bytes(alone));
    }
    assertThat(step(20_000, null)).isEqualTo(bytes(History.EMPTY.at(20_000)));
  }

  /** Bytes that a build before this test has written, but for their version. */
  @Test
  void writesTheSameBytesAsEver() {
    assertThat(HexFormat.of().formatHex(bytes(KNOWN))).isEqualTo("03" + OF_KNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "02"})
  void readsWhatEarlierVersionsWrote(String version) {
    assertThat(HistoryCodec.read(new ByteReader(HexFormat.of().parseHex(version + OF_KNOWN)))).isEqualTo(KNOWN);
  }

  /** What versions 1 and 2 wrote of a planned return has the form that it has now. */
  @ParameterizedTest
  @EnumSource(Fact.Category.class)
  void keepsWhyTheChildCameAgainAndWhetherItWasSentOn(Fact.Category category) {
    for (boolean transferred : List.of(true, false)) {
      for (Fact.Complaint complaint : Fact.Complaint.values()) {
        History told = Told.of(Given.visit("2024-03-01", complaint, category, "RJE01", transferred));
        assertReadsBack(0, told);
      }
    }
  }

  /** Then a brother or sister did not say how much it tells. */
  @Test
  void theFirstVersionTellsOfNoExtent() {
    History told = Told.of(relative(new Summary("9990000026", true, Days.NEVER, List.of(), List.of(), Extent.UNKNOWN)));
    byte[] bytes = bytes(told);
    bytes[0] = 1;
    assertThat(HistoryCodec.read(new ByteReader(bytes))).isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource(Extent.class)
  void keepsHowMuchABrotherOrSisterTells(Extent extent) {
    for (boolean sensitive : List.of(true, false)) {
      History told = Told.of(relative(new Summary("9990000026", sensitive, Days.NEVER, List.of(), List.of(), extent)));
      assertThat(HistoryCodec.read(new ByteReader(bytes(told)))).isEqualTo(told);
    }
  }

  private static Report relative(Summary summary) {
    return Given.brought("2024-03-01").from("wnb").saying(new Fact.Relative(summary));
  }

  private static byte[] step(int asOf, Event event) {
    ByteWriter out = new ByteWriter(64);
    HistoryCodec.writeStep(asOf, event, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 5, 127, 255})
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

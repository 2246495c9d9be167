package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.family.Spoken;
import uk.wnb.history.ByteReader;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.History;
import uk.wnb.history.HistoryCodec;
import uk.wnb.policy.Tier;

class ChildCodecTest {
  private static final Shadows SHADOWS = new Shadows(3, new TreeSet<>(List.of("W9", "X1")));
  private static final long SEED = Long.getLong("wnb.seed", 5);

  @Test
  void readsBackAChildWithAnOpenConcern() {
    Child child = child();
    assertThat(child.concern().open()).isTrue();
    assertReadsBack(child);
  }

  @Test
  void readsBackAnyConcern() {
    for (int day : new int[] {0, 1, -1, 20_000, Days.NEVER - 1, Days.NEVER}) {
      assertReadsBack(new Child(History.EMPTY, Concern.NONE, day));
      assertReadsBack(new Child(History.EMPTY, Concern.NONE.shadowing(SHADOWS), day));
      for (State state : State.values()) {
        assertReadsBack(new Child(History.EMPTY, state == State.NONE ? Concern.NONE : concern(state, day), day));
      }
    }
  }

  private static Concern concern(State state, int day) {
    TreeMap<String, Standing> signals = new TreeMap<>(Map.of("W3", new Standing(Tier.REVIEW, day, true),
        "E1", new Standing(Tier.INFO, 19_000, false)));
    Ask ask = new Ask(day, 19_001, 2, 19_002, day, true);
    return new Concern(300, state, 2, day, signals, state.isOpen() ? ask : Ask.NOTHING,
        new TreeSet<>(state.isOpen() ? Set.of("RJE", "QWU") : Set.of()), new Eased(299, day), SHADOWS);
  }

  @Test
  void nothingStoredIsAChildOfWhomNothingIsKnown() {
    assertThat(ChildCodec.decode(null)).isSameAs(Child.UNKNOWN);
    assertThat(ChildCodec.encode(Child.UNKNOWN)).hasSizeLessThanOrEqualTo(11);
    assertReadsBack(Child.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 255})
  void refusesAVersionThatItDoesNotKnow(int version) {
    byte[] bytes = ChildCodec.encode(child());
    bytes[0] = (byte) version;
    assertThatIllegalArgumentException().isThrownBy(() -> ChildCodec.decode(bytes))
        .withMessageContaining("version " + version);
  }

  @Test
  void readsBackWhenItHasSpoken() {
    for (Spoken spoken : List.of(Spoken.NEVER, Spoken.at(1), new Spoken(1_700_000_000_000L, 0),
        new Spoken(1_700_000_000_000L, 1_600_000_000_000L))) {
      assertReadsBack(new Child(History.EMPTY, Concern.NONE, Days.NEVER, spoken));
    }
  }

  /** It did not tell what households were told last: as if all had been told to them. */
  @Test
  void readsWhatTheFirstVersionHasWritten() {
    Child child = new Child(History.EMPTY, untold(child().concern()), Days.NEVER, Spoken.at(77));
    byte[] bytes = secondVersion(child);
    assertThat(Arrays.copyOf(bytes, 4)).as("version, no day, last, and how much earlier to households")
        .containsExactly(2, 0, 77, 0);
    byte[] first = new byte[bytes.length - 1];
    System.arraycopy(new byte[] {1, 0, 77}, 0, first, 0, 3);
    System.arraycopy(bytes, 4, first, 3, first.length - 3);
    assertThat(ChildCodec.decode(first)).isEqualTo(child);
  }

  /** It did not tell to whom a concern was told. */
  @Test
  void readsWhatTheSecondVersionHasWritten() {
    Child child = new Child(History.EMPTY, untold(concern(State.OPEN, 19_900)), 20_000, Spoken.at(77));
    assertThat(ChildCodec.decode(secondVersion(child))).isEqualTo(child);
  }

  private static Concern untold(Concern concern) {
    return new Concern(concern.episode(), concern.state(), concern.alerts(), concern.quietSince(), concern.signals(),
        concern.ask(), new TreeSet<>(), concern.eased(), concern.shadows());
  }

  /** Nobody was told of it: a byte less, before the history. */
  private static byte[] secondVersion(Child child) {
    byte[] bytes = ChildCodec.encode(child);
    ByteWriter history = new ByteWriter(64);
    HistoryCodec.write(child.history(), history);
    int head = bytes.length - 1 - history.length();
    byte[] second = Arrays.copyOf(bytes, bytes.length - 1);
    System.arraycopy(bytes, head + 1, second, head, history.length());
    second[0] = 2;
    return second;
  }

  @Test
  void goesOnFromWhatWasKnownByAStep() {
    Child before = child();
    Event event = wasNotBrought("2024-03-10").event();
    Child after = new Child(before.history().apply(event).history().at(20_000), concern(State.ACTED_ON, 19_900), 20_100,
        new Spoken(12_345, 12_000));
    assertThat(after.history().events()).hasSize(before.history().events().size() + 1);
    assertThat(stepped(before, after, event)).isEqualTo(after);
    Child later = new Child(after.history().at(20_200), Concern.NONE, Days.NEVER, Spoken.at(12_346));
    assertThat(stepped(after, later, null)).isEqualTo(later);
  }

  private static Child stepped(Child before, Child after, Event event) {
    ByteWriter out = new ByteWriter(64);
    ChildCodec.writeStep(after, event, out);
    ByteReader in = new ByteReader(out.toByteArray());
    Child read = ChildCodec.readStep(before, in);
    ChildCodec.requireEnd(in);
    return read;
  }

  @Test
  void refusesAStepThatEndsTooEarly() {
    Child child = child();
    ByteWriter out = new ByteWriter(64);
    ChildCodec.writeStep(child, wasNotBrought("2024-03-10").event(), out);
    for (int length = 0; length < out.length(); length++) {
      byte[] part = Arrays.copyOf(out.toByteArray(), length);
      assertThatIllegalArgumentException().as("%d bytes", length)
          .isThrownBy(() -> ChildCodec.readStep(child, new ByteReader(part)));
    }
  }

  @Test
  void refusesBytesThatEndTooEarly() {
    byte[] whole = ChildCodec.encode(child());
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatIllegalArgumentException().as("%d bytes", length).isThrownBy(() -> ChildCodec.decode(part));
    }
  }

  @Test
  void refusesBytesThatGoOn() {
    byte[] whole = ChildCodec.encode(child());
    byte[] more = Arrays.copyOf(whole, whole.length + 1);
    assertThatIllegalArgumentException().isThrownBy(() -> ChildCodec.decode(more)).withMessageContaining("damaged");
  }

  @Test
  void refusesDamagedBytesOrReadsSomeChild() {
    SplittableRandom random = new SplittableRandom(SEED);
    byte[] whole = ChildCodec.encode(child());
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      assertReadOrRefused(i, bytes);
    }
  }

  private static void assertReadOrRefused(int attempt, byte[] bytes) {
    try {
      assertThat(ChildCodec.decode(bytes)).isNotNull();
    } catch (IllegalArgumentException refused) {
      assertThat(refused).as("seed %d, attempt %d", SEED, attempt).hasMessageContaining("stored state");
    }
  }

  private static void assertReadsBack(Child child) {
    byte[] bytes = ChildCodec.encode(child);
    assertThat(ChildCodec.decode(bytes)).isEqualTo(child);
    assertThat(ChildCodec.encode(ChildCodec.decode(bytes))).isEqualTo(bytes);
  }

  private static Child child() {
    Scene scene = Scene.begins();
    List<Alert> alerts = scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"),
        visit("2024-02-15", Complaint.INGESTION), visit("2024-02-16", Complaint.INGESTION));
    assertThat(alerts).hasSize(2);
    return scene.child();
  }
}

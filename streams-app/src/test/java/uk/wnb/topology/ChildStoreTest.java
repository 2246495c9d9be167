package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.concern.Child;
import uk.wnb.concern.ChildCodec;
import uk.wnb.concern.Concern;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;

class ChildStoreTest {
  private static final long SEED = Long.getLong("wnb.seed", 7);
  private static final Instant BEGIN = Instant.parse("2024-01-01T09:00:00Z");
  private static final byte[] KEY = key(1);

  private final DetectorDriver driver = new DetectorDriver();
  private ChildStore store;

  @BeforeEach
  void open() {
    store = open(1 << 20);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private ChildStore open(long most) {
    return open(new HeapShare(most));
  }

  private ChildStore open(HeapShare heap) {
    return new ChildStore(driver.store(Names.CHILDREN), heap);
  }

  private static byte[] key(int child) {
    return key(String.format("%010d", child));
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Event event(int number) {
    return Event.of("e" + number, "RXX", "r" + number, BEGIN.plusSeconds(86_400L * number), BEGIN, false,
        new Fact.Attendance(number % 3 == 0 ? Outcome.NOT_BROUGHT : Outcome.BROUGHT, "420", Setting.CLINIC, true));
  }

  private static Child with(Child child, Event event) {
    return new Child(child.history().apply(event).history().at(event.day()), Concern.NONE, event.day() + 30);
  }

  private void add(ChildStore to, byte[] key, int number) {
    to.put(key, with(to.get(key), event(number)), event(number));
  }

  @Test
  void nothingIsKnownOfAStranger() {
    assertThat(store.get(KEY)).isSameAs(Child.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 15, 16, 17, 40, 200})
  void whatIsStoredIsReadBackByATaskThatBegins(int events) {
    Child child = Child.UNKNOWN;
    for (int i = 0; i < events; i++) {
      child = with(child, event(i));
      store.put(KEY, child, event(i));
    }
    assertThat(store.get(KEY)).isEqualTo(child);
    assertThat(open(0).get(KEY)).isEqualTo(child);
  }

  @Test
  void aDayThatPassedIsStoredToo() {
    add(store, KEY, 0);
    Child before = store.get(KEY);
    Child later = new Child(before.history().at(before.history().asOf() + 400), Concern.NONE, Days.NEVER);
    store.put(KEY, later, null);
    assertThat(open(0).get(KEY)).isEqualTo(later);
  }

  @Test
  void stepsOfAnEarlierSnapshotAreNotTakenForItsOwn() {
    for (int i = 0; i < 200; i++) {
      add(store, KEY, i);
      assertThat(open(0).get(KEY)).as("after %d events", i + 1).isEqualTo(store.get(KEY));
    }
  }

  /** What is written again with each step takes no more than the snapshots do: of 400 events a fifth of the whole at most. */
  @Test
  void aLongHistoryIsSeldomWrittenWhole() {
    StoredChild stored = new StoredChild();
    ByteWriter out = new ByteWriter(512);
    Child child = Child.UNKNOWN;
    long snapshots = 0;
    long steps = 0;
    long whole = 0;
    for (int i = 0; i < 400; i++) {
      child = with(child, event(i));
      StoredChild.Written written = stored.keep(child, event(i), out);
      whole += ChildCodec.encode(child).length;
      snapshots += written.place() == StoredChild.SNAPSHOT ? written.bytes().length : 0;
      steps += written.place() == StoredChild.STEPS ? written.bytes().length : 0;
    }
    assertThat(steps).isBetween(snapshots / 2, snapshots * 3 / 2);
    assertThat(snapshots + steps).isLessThan(whole / 5);
  }

  /** An older build kept each step in a place of its own, up to fifteen of them. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 15})
  void whatAnOlderBuildHasStoredIsReadAndThenStoredAsNow(int steps) {
    Child child = with(Child.UNKNOWN, event(0));
    putOld(0, ChildCodec.encode(child));
    for (int i = 1; i <= steps; i++) {
      child = with(child, event(i));
      ByteWriter step = new ByteWriter(64);
      ChildCodec.writeStep(child, event(i), step);
      putOld(i, step.toByteArray());
    }
    assertThat(store.get(KEY)).isEqualTo(child);
    child = with(child, event(steps + 1));
    store.put(KEY, child, event(steps + 1));
    assertThat(open(0).get(KEY)).isEqualTo(child);
    add(store, KEY, steps + 2);
    assertThat(open(0).get(KEY)).isEqualTo(store.get(KEY));
    store.delete(KEY);
    assertThat(driver.store(Names.CHILDREN).all()).as("nothing is left of it").isExhausted();
  }

  /** As a build of version 3 wrote it: number of the snapshot, then what {@code written} has after its version. */
  private void putOld(int place, byte[] written) {
    byte[] old = new byte[written.length + 1];
    System.arraycopy(written, 0, old, 1, written.length);
    old[0] = 1;
    old[1] = 3;
    driver.store(Names.CHILDREN).put(Keys.place(KEY, place), old);
  }

  @Test
  void twoChildrenWhoseNumbersBeginAlikeStayApart() {
    byte[] other = key(2);
    add(store, KEY, 0);
    add(store, other, 1);
    add(store, KEY, 2);
    assertThat(open(0).get(other).history().events()).containsExactly(event(1));
    assertThat(open(0).get(KEY).history().events()).containsExactly(event(0), event(2));
  }

  /** Nobody has such a number; who asks for it all the same finds what was written, and nobody else. */
  @ParameterizedTest
  @ValueSource(strings = {"", "1", "00000000001", "000000000x", "00000000 1", "x", "-000000001"})
  void aKeyThatIsNoNumberIsKeptApart(String text) {
    byte[] odd = key(text);
    add(store, KEY, 0);
    assertThat(store.get(odd)).isSameAs(Child.UNKNOWN);
    add(store, odd, 1);
    add(store, odd, 2);
    assertThat(store.get(odd).history().events()).containsExactly(event(1), event(2));
    assertThat(store.get(KEY).history().events()).containsExactly(event(0));
    store.delete(odd);
    assertThat(store.get(odd)).isSameAs(Child.UNKNOWN);
    assertThat(store.get(KEY).history().events()).containsExactly(event(0));
  }

  @Test
  void aKeyThatIsNoNumberTakesNobodysRoomOnTheHeap() {
    store = open(2_000);
    add(store, KEY, 0);
    for (int i = 0; i < 200; i++) {
      add(store, key("x"), i);
    }
    driver.store(Names.CHILDREN).delete(Keys.place(KEY, 0));
    assertThat(store.get(key(2))).isSameAs(Child.UNKNOWN);
    assertThat(store.get(KEY).history().events()).containsExactly(event(0));
  }

  /** A child takes some 350 bytes of the heap. */
  @Test
  void partitionsShareTheHeap() {
    HeapShare heap = new HeapShare(1_000);
    store = open(heap);
    ChildStore other = open(heap);
    fill(3);
    assertThat(isOnTheHeap(1)).isFalse();
    other.close();
    fill(3);
    assertThat(isOnTheHeap(1)).isTrue();
  }

  private void fill(int children) {
    for (int child = 1; child <= children; child++) {
      add(store, key(child), child);
    }
  }

  /** Takes the child away from below: what is still found was kept above. */
  private boolean isOnTheHeap(int child) {
    byte[] snapshot = driver.store(Names.CHILDREN).get(Keys.place(key(child), 0));
    driver.store(Names.CHILDREN).delete(Keys.place(key(child), 0));
    boolean known = store.get(key(child)) != Child.UNKNOWN;
    driver.store(Names.CHILDREN).put(Keys.place(key(child), 0), snapshot);
    return known;
  }

  @Test
  void whatIsDeletedIsNotFoundOnTheHeap() {
    add(store, KEY, 0);
    add(store, key(2), 1);
    store.delete(KEY);
    assertThat(store.get(KEY)).isSameAs(Child.UNKNOWN);
    assertThat(store.get(key(2)).history().events()).containsExactly(event(1));
  }

  /** Any mixture of children, and any room on the heap: what is read is what was written. */
  @ParameterizedTest
  @ValueSource(longs = {0, 700, 5_000, 1 << 20})
  void theHeapChangesNothing(long most) {
    SplittableRandom random = new SplittableRandom(SEED);
    ChildStore bounded = open(most);
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      children.add(Child.UNKNOWN);
    }
    for (int i = 0; i < 1_000; i++) {
      int child = random.nextInt(children.size());
      assertThat(bounded.get(key(child))).as("seed %d, step %d", SEED, i).isEqualTo(children.get(child));
      children.set(child, with(children.get(child), event(i)));
      bounded.put(key(child), children.get(child), event(i));
    }
  }

  @Test
  void aTaskThatBeginsAnewDoesNotSeeWhatWasRolledBack() {
    add(store, KEY, 0);
    Child kept = store.get(KEY);
    byte[] snapshot = driver.store(Names.CHILDREN).get(Keys.place(KEY, 0));
    add(store, KEY, 1);
    driver.store(Names.CHILDREN).put(Keys.place(KEY, 0), snapshot);
    driver.store(Names.CHILDREN).delete(Keys.place(KEY, 1));
    assertThat(open(1 << 20).get(KEY)).isEqualTo(kept);
  }
}

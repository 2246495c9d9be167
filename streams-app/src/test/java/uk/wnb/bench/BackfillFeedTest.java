package uk.wnb.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A load that is killed goes on where it was: nothing is left out, and what is sent again comes in the same order. */
class BackfillFeedTest {
  private static final int EVENTS = 2_000;
  private static final int STRIDE = 300;
  private static final LongConsumer NOBODY = sent -> { };

  @TempDir
  private Path directory;

  /** Kafka, as far as it is asked: what is under way when the sender is killed is lost. */
  private static final class Kept implements Entrance {
    private final List<Object> kept = new ArrayList<>();
    private final List<Object> underWay = new ArrayList<>();

    @Override
    public void send(Said said) {
      underWay.add(said);
    }

    @Override
    public void tick(LocalDate day) {
      underWay.add(day);
    }

    @Override
    public void flush() {
      kept.addAll(underWay);
      underWay.clear();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 299, 300, 301, 1_234, 1_999})
  void killedAtAnyEventItLeavesNothingOut(int at) {
    Kept whole = new Kept();
    feed(whole, mark("whole")).send(NOBODY);
    Kept resumed = new Kept();
    kill(resumed, at);
    resumed.underWay.clear();
    feed(resumed, mark("killed")).send(NOBODY);
    assertThat(resumed.kept.equals(whole.kept)).isTrue();
    assertThat(mark("killed").events()).isEqualTo(EVENTS);
  }

  /** Some of what was under way may have got there all the same: it comes twice, and nothing out of order. */
  @Test
  void whatGotThereBeforeTheKillComesAgainInOrder() {
    Kept whole = new Kept();
    feed(whole, mark("whole")).send(NOBODY);
    Kept resumed = new Kept();
    kill(resumed, 1_234);
    resumed.kept.addAll(resumed.underWay);
    resumed.underWay.clear();
    feed(resumed, mark("killed")).send(NOBODY);
    assertThat(resumed.kept.size()).isGreaterThan(whole.kept.size());
    assertThat(onceEach(resumed).equals(onceEach(whole))).isTrue();
  }

  /** The negative control: a mark that runs ahead of what is kept leaves events out, and the comparison sees it. */
  @Test
  void aMarkThatRunsAheadIsFoundOut() {
    Kept whole = new Kept();
    feed(whole, mark("whole")).send(NOBODY);
    Kept resumed = new Kept();
    kill(resumed, 1_234);
    resumed.underWay.clear();
    mark("killed").set(1_234);
    feed(resumed, mark("killed")).send(NOBODY);
    assertThat(resumed.kept.equals(whole.kept)).isFalse();
  }

  @Test
  void itTellsHowFarItIsAndTheLastDay() {
    AtomicLong sent = new AtomicLong();
    LocalDate last = feed(new Kept(), mark("one")).send(sent::set);
    assertThat(sent).hasValue(EVENTS);
    assertThat(last).isEqualTo(EventStream.BEGIN.plusDays((EVENTS - 1) / 10));
    assertThat(feed(new Kept(), mark("one")).send(NOBODY)).as("done already").isEqualTo(last);
  }

  @Test
  void anotherLoadIsNotMixedIn() {
    mark("one").set(7);
    assertThatThrownBy(() -> new Mark(directory.resolve("one"), "more")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds a load of some, not of more");
  }

  @Test
  void progressIsAShareARateAndTheTimeLeft() {
    long[] now = {0};
    Eta eta = new Eta("sent", 1_000, () -> now[0]);
    assertThat(eta.at(1_500, 10_000)).as("not at every look").isNull();
    now[0] = 10_000_000_000L;
    assertThat(eta.at(3_000, 10_000)).isEqualTo("sent: 30.0 % of 10,000, 200/s, 35 s left");
    assertThat(eta.perSecond(3_000)).isEqualTo(200);
  }

  private void kill(Kept entrance, int at) {
    assertThatThrownBy(() -> feed(entrance, mark("killed")).send(sent -> {
      if (sent == at) {
        throw new IllegalStateException("killed");
      }
    })).hasMessage("killed");
    if (at > STRIDE) {
      assertThat(mark("killed").events()).isPositive();
    }
  }

  private static List<Object> onceEach(Kept entrance) {
    return List.copyOf(new LinkedHashSet<>(entrance.kept));
  }

  private Mark mark(String name) {
    Path own = directory.resolve(name);
    own.toFile().mkdirs();
    return new Mark(own, "some");
  }

  private static BackfillFeed feed(Entrance entrance, Mark mark) {
    return new BackfillFeed(entrance, new EventStream(new Children(100), 1, 10), mark, EVENTS, STRIDE);
  }
}

package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import uk.wnb.backtest.Listener;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;

class HistoricalRunTest {
  private static final Instant AT = Instant.parse("2020-01-06T10:00:00Z");
  private static final int EVENTS = 20_000;

  private final StringWriter err = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();

  /** What a run was handed, in its order. */
  private static class Heard implements Listener {
    private final List<String> all = new ArrayList<>();

    @Override
    public void event(int partition, String nhsNumber, Event event) {
      all.add(partition + " " + nhsNumber);
    }

    @Override
    public void erased(int partition, String nhsNumber, Instant upTo) {
      all.add(partition + " erased " + nhsNumber);
    }

    @Override
    public void tick(int partition, Instant at) {
      all.add(partition + " " + at);
    }
  }

  private HistoricalRun run(Listener... runs) {
    return new HistoricalRun(List.of(runs), new PrintWriter(err), nanos::get);
  }

  private static Event event() {
    return Event.of("e", "ZZT01", "r", AT, AT, false, new Fact.Review("a", Fact.ReviewOutcome.NO_CONCERN, "somebody"));
  }

  @Test
  void everyPolicyIsHandedEverythingInItsOrder() {
    Heard one = new Heard();
    Heard two = new Heard();
    HistoricalRun run = run(one, two);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      run.event(i % 3, "child " + i, event());
      told.add(i % 3 + " child " + i);
    }
    run.tick(1, AT);
    run.erased(2, "child 7", AT);
    told.addAll(List.of("1 " + AT, "2 erased child 7"));
    assertThat(one.all).as("before it is finished").hasSizeLessThan(told.size());
    run.finish();

    assertThat(one.all).isEqualTo(told);
    assertThat(two.all).isEqualTo(told);
    assertThat(run.events()).isEqualTo(EVENTS);
    run.finish();
    assertThat(one.all).as("finished twice").hasSize(told.size());
  }

  @Test
  void whatGoesWrongInOneIsNotPassedOver() {
    HistoricalRun run = run(new Heard(), new Heard() {
      @Override
      public void tick(int partition, Instant at) {
        throw new IllegalStateException("planted");
      }
    });
    run.tick(0, AT);

    assertThatThrownBy(run::finish).isInstanceOf(IllegalStateException.class).hasMessageContaining("planted");
  }

  @Test
  void tellsNowAndThenHowFarItIs() {
    HistoricalRun run = run(new Heard());
    run.event(0, "child", event());
    assertThat(err.toString()).isEmpty();
    nanos.set(6_000_000_000L);
    run.event(0, "child", event());

    assertThat(err.toString()).isEqualToNormalizingNewlines("wnb: 2 events, up to 2020-01-06\n");
  }
}

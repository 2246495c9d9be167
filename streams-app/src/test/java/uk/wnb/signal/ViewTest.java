package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;
import uk.wnb.history.History;
import uk.wnb.history.Window;
import uk.wnb.oracle.Given;
import uk.wnb.policy.Tier;

/** What a signal may read of other signals. */
class ViewTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final Signal base = signal("A", view -> {
    asked.incrementAndGet();
    return new Reading(finding("A", view), 500);
  });

  @Test
  void oneAsksAnotherOnceAndOnlyWhenSomebodyWantsToKnow() {
    View view = view(base, reads("B", "A"), reads("C", "A"));
    assertThat(asked).hasValue(0);
    assertThat(view.finding("C")).isNotNull();
    assertThat(view.finding("B")).isNotNull();
    assertThat(asked).hasValue(1);
  }

  @Test
  void theDayToLookAgainIsThatOfWhatWasReadAsWell() {
    View view = view(base, reads("B", "A"), reads("C", "B"), signal("D", any -> Reading.NOTHING));
    assertThat(view.reading("C").recheckOn()).isEqualTo(500);
    assertThat(view.reading("D").recheckOn()).isEqualTo(Days.NEVER);
  }

  @Test
  void whatIsOffSaysNothing() {
    assertThat(view(reads("B", "A")).finding("B")).isNull();
  }

  @Test
  void noneReadsItselfOrWhatStandsAfterIt() {
    assertThatIllegalArgumentException().isThrownBy(() -> view(reads("B", "B")).finding("B"));
    assertThatIllegalArgumentException().isThrownBy(() -> view(reads("B", "A"), base).finding("B"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> view(signal("B", view -> view.on(3).reading("B"))).finding("B"));
  }

  @Test
  void anEarlierDayIsAnotherView() {
    assertThat(view(base).on(77).finding("A").window().to()).isEqualTo(77);
  }

  @Test
  void whatIsInShadowIsReadButNotLive() {
    Signals signals = new Signals(Given.policy().care(), List.of(base, reads("B", "A")), List.of(reads("B", "A")));
    assertThat(signals.live()).extracting(Signal::id).containsExactly("B");
    assertThat(signals.inShadow()).extracting(Signal::id).containsExactly("A");
    assertThat(signals.view(History.EMPTY, 100).finding("B")).isNotNull();
  }

  /** In the order of the catalogue, and each asked once, however many others have read it before. */
  @Test
  void allThatAreOnSayTheirPart() {
    Signal silent = signal("D", any -> Reading.NOTHING);
    Signals signals =
        new Signals(Given.policy().care(), List.of(base, reads("B", "A"), silent), List.of(reads("B", "A"), silent));
    View view = signals.view(History.EMPTY, 100);
    assertThat(view.live()).containsExactly(view.reading("B"), Reading.NOTHING);
    assertThat(view.live().get(0).recheckOn()).isEqualTo(500);
    assertThat(view.inShadow()).containsExactly(view.reading("A"));
    assertThat(asked).hasValue(1);
  }

  private static View view(Signal... signals) {
    return new Signals(Given.policy().care(), List.of(signals), List.of(signals)).view(History.EMPTY, 100);
  }

  private static Finding finding(String id, View view) {
    return new Finding(id, Tier.INFO, List.of(), Window.upTo(view.day()), List.of());
  }

  private static Signal reads(String id, String other) {
    return signal(id, view -> new Reading(view.finding(other) == null ? null : finding(id, view), Days.NEVER));
  }

  private static Signal signal(String id, Function<View, Reading> read) {
    return new Signal() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public String title() {
        return id;
      }

      @Override
      public Reading read(View view) {
        return read.apply(view);
      }

      @Override
      public String statement(Finding finding) {
        return id;
      }

      @Override
      public String clears(Finding finding) {
        return id;
      }
    };
  }
}

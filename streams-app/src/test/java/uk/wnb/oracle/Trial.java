package uk.wnb.oracle;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import uk.wnb.concern.Detector;
import uk.wnb.policy.Policy;

/** Tells many stories to a detector and to an oracle, both made anew for each. */
final class Trial {
  private final Supplier<Production> productions;
  private final Supplier<Oracle> oracles;
  private final AtomicReference<Figures> figures = new AtomicReference<>(Figures.NONE);

  Trial(Supplier<Production> productions, Supplier<Oracle> oracles) {
    this.productions = productions;
    this.oracles = oracles;
  }

  /** Both under {@code policy}. */
  static Trial under(Policy policy) {
    Detector detector = new Detector(policy);
    NaiveSignals signals = new NaiveSignals(policy);
    return new Trial(() -> new Production(detector), () -> new Oracle(policy, signals));
  }

  /** How much was compared. */
  Figures figures() {
    return figures.get();
  }

  /** A story over which they differ, of {@code count} that are told from seed {@code first} on. */
  Optional<Story> red(LongFunction<Story> teller, long first, int count) {
    return LongStream.range(first, first + count).parallel().mapToObj(teller)
        .filter(story -> compare(story).isPresent()).findAny();
  }

  /** Fails with what is needed to see the difference again when there is one. */
  void expectGreen(LongFunction<Story> teller, long first, int count) {
    red(teller, first, count).ifPresent(story -> {
      Story shrunk = shrink(story);
      throw new AssertionError("Replay with -Dwnb.seed=" + story.seed() + " -Dwnb.stories=1. First difference at "
          + compare(shrunk).orElseThrow() + "\nin the shortest story that shows it, cut from " + shrunk);
    });
  }

  /** The shortest story, cut from {@code red}, over which they still differ. */
  Story shrink(Story red) {
    return Shrinker.shrink(red, story -> compare(story).isPresent());
  }

  private Optional<String> compare(Story story) {
    return Comparison.of(story, productions.get(), oracles.get(),
        more -> figures.accumulateAndGet(more, Figures::plus));
  }
}

package uk.wnb.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Passes things on in another order: each waits among some others until it is drawn. */
final class Shuffle<T> {
  private final int most;
  private final SplittableRandom random;
  private final Consumer<T> then;
  private final List<T> waiting = new ArrayList<>();

  /** Of {@code most} that wait one is drawn whenever another comes. */
  Shuffle(int most, SplittableRandom random, Consumer<T> then) {
    this.most = most;
    this.random = random;
    this.then = then;
  }

  void add(T one) {
    if (waiting.size() < most) {
      waiting.add(one);
    } else {
      then.accept(waiting.set(random.nextInt(most), one));
    }
  }

  /** Passes on those that still wait. */
  void end() {
    while (!waiting.isEmpty()) {
      int drawn = random.nextInt(waiting.size());
      T last = waiting.remove(waiting.size() - 1);
      then.accept(drawn == waiting.size() ? last : waiting.set(drawn, last));
    }
  }
}

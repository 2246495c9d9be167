package uk.wnb.architecture.planted.signal;

import java.util.SplittableRandom;

final class ThrowsDice {
  boolean fires() {
    return new SplittableRandom(1).nextBoolean();
  }
}

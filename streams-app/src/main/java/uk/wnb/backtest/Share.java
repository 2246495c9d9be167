package uk.wnb.backtest;

/** So many of so many. */
public record Share(int part, int whole) {
  static Share of(boolean isPart) {
    return new Share(isPart ? 1 : 0, 1);
  }

  Share plus(Share other) {
    return new Share(part + other.part, whole + other.whole);
  }
}

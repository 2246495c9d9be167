package uk.wnb.simulate;

/** The days from {@code from}, included, to {@code to}, not included. */
record Span(int from, int to) {
  boolean contains(int day) {
    return day >= from && day < to;
  }

  boolean isEmpty() {
    return from >= to;
  }

  int days() {
    return Math.max(0, to - from);
  }

  /** What of this lies in {@code other} as well. */
  Span within(Span other) {
    return new Span(Math.max(from, other.from), Math.min(to, other.to));
  }
}

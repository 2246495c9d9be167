package uk.wnb.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Exact counts by slice, summed from deltas. For whoever runs the detector; an auditor is given what is published. */
public final class Counts {
  private static final int MEASURES = Measure.values().length;

  private final Map<String, Slice> slices = new TreeMap<>();
  private final Map<String, long[]> sums = new TreeMap<>();

  /** Adds {@code by}, which may be negative. */
  public void add(Slice slice, Measure measure, long by) {
    String key = String.join("|", slice.values());
    slices.putIfAbsent(key, slice);
    sums.computeIfAbsent(key, none -> new long[MEASURES])[measure.ordinal()] += by;
  }

  /** Adds all that {@code change} says. */
  public void add(Changes.Change change) {
    change.deltas().forEach(delta -> add(change.slice(), delta.measure(), delta.by()));
  }

  /** Hands every slice in which anything is counted to {@code use}, with its counts in the order of {@link Measure}. */
  public void forEach(BiConsumer<Slice, long[]> use) {
    sums.forEach((key, counts) -> {
      if (Arrays.stream(counts).anyMatch(count -> count != 0)) {
        use.accept(slices.get(key), counts.clone());
      }
    });
  }
}

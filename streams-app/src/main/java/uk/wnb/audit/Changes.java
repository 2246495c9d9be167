package uk.wnb.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what counts gain and lose; what comes to nothing is not told. In order of first use, so deterministic. */
public final class Changes {
  private static final Measure[] MEASURES = Measure.values();

  private final Map<Slice, Row> rows = new LinkedHashMap<>();

  /**
   * How one slice changes.
   *
   * @param deltas by measure, in the order of {@link Measure}; at least one of them, none 0
   */
  public record Change(Slice slice, List<Delta> deltas) {
  }

  /** How much is added to the count of {@code measure}; never 0. */
  public record Delta(Measure measure, int by) {
  }

  /** One more record of {@code source} that was set aside on {@code day} for a code that nobody knows. */
  public static Change unknownCode(String source, int day) {
    List<String> values = new ArrayList<>(Collections.nCopies(Dimension.COUNT, Dimension.NOT_APPLICABLE));
    values.set(Dimension.MONTH.ordinal(), Months.of(day));
    values.set(Dimension.PROVIDER.ordinal(), Codes.organisation(source));
    return new Change(new Slice(values), List.of(new Delta(Measure.UNKNOWN_CODES, 1)));
  }

  /** What one slice gains and loses: looked up once for all that is counted of one thing. */
  static final class Row {
    private final int[] counts = new int[MEASURES.length];

    private Row() {
    }

    void add(Measure measure, int by) {
      counts[measure.ordinal()] += by;
    }

    private List<Delta> deltas() {
      List<Delta> result = new ArrayList<>();
      for (int i = 0; i < MEASURES.length; i++) {
        if (counts[i] != 0) {
          result.add(new Delta(MEASURES[i], counts[i]));
        }
      }
      return result;
    }
  }

  /** That of {@code slice}; a row in which nothing is left is not told. */
  Row of(Slice slice) {
    return rows.computeIfAbsent(slice, key -> new Row());
  }

  /** What is left, slice by slice. */
  public List<Change> list() {
    List<Change> result = new ArrayList<>();
    rows.forEach((slice, row) -> {
      List<Delta> deltas = row.deltas();
      if (!deltas.isEmpty()) {
        result.add(new Change(slice, deltas));
      }
    });
    return List.copyOf(result);
  }
}

package uk.wnb.audit.disclosure;

import java.util.List;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;

/**
 * What is published in answer to a question.
 *
 * @param by what the rows are told apart by
 * @param rows in ascending order of their values; rows of nothing at all are left out
 * @param total of all rows together
 */
public record Answer(List<Dimension> by, List<Row> rows, Row total) {
  /** What stands for a value in the row of all together. */
  public static final String ALL = "all";

  /**
   * One row.
   *
   * @param values one for each dimension that rows are told apart by
   * @param counts by measure, in the order of {@link Measure}
   * @param shares by rate, in the order of {@link Rate}
   */
  public record Row(List<String> values, List<Published> counts, List<Share> shares) {
    /** The published count of {@code measure}. */
    public Published get(Measure measure) {
      return counts.get(measure.ordinal());
    }

    /** The published share of {@code rate}. */
    public Share get(Rate rate) {
      return shares.get(rate.ordinal());
    }

    /** The value of the first dimension. */
    public String label() {
      return values.get(0);
    }
  }
}

package uk.wnb.audit;

import java.util.List;

/**
 * One cell of the audit: a value for each {@link Dimension}, in their order.
 *
 * @param values never null or empty; {@link Dimension#NOT_KNOWN} where nothing is on record
 */
public record Slice(List<String> values) {
  public Slice {
    values = List.copyOf(values);
    if (values.size() != Dimension.COUNT) {
      throw new IllegalArgumentException("a slice has " + Dimension.COUNT + " values");
    }
  }

  /** The value of {@code dimension}. */
  public String get(Dimension dimension) {
    return values.get(dimension.ordinal());
  }
}

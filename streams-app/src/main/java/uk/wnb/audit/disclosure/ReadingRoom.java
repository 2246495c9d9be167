package uk.wnb.audit.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.wnb.audit.Counts;
import uk.wnb.audit.Measure;
import uk.wnb.audit.Slice;

/** Where auditors read: exact counts go in, what may be published comes out. The one way from the one to the other. */
public final class ReadingRoom {
  private static final int MEASURES = Measure.values().length;

  private final Counts counts;

  /** A room in which {@code counts} can be asked about. */
  public ReadingRoom(Counts counts) {
    this.counts = counts;
  }

  /** What is published in answer to {@code query}. Sums are made before they are rounded, never after. */
  public Answer answer(Query query) {
    Map<String, List<String>> labels = new TreeMap<>();
    Map<String, long[]> sums = new TreeMap<>();
    long[] total = new long[MEASURES];
    counts.forEach((slice, values) -> {
      if (query.holds(slice)) {
        List<String> label = label(query, slice);
        String key = sortable(label);
        labels.putIfAbsent(key, label);
        add(values, sums.computeIfAbsent(key, none -> new long[MEASURES]));
        add(values, total);
      }
    });
    List<Answer.Row> rows = sums.entrySet().stream()
        .map(sum -> row(labels.get(sum.getKey()), sum.getValue())).toList();
    return new Answer(query.by(), query.by().isEmpty() ? List.of() : rows, row(List.of(Answer.ALL), total));
  }

  private static List<String> label(Query query, Slice slice) {
    return query.by().stream().map(slice::get).toList();
  }

  /** Numbers in their own order, so that decile 10 comes after 9. */
  private static String sortable(List<String> label) {
    StringBuilder key = new StringBuilder();
    for (String value : label) {
      int digits = 0;
      while (digits < value.length() && Character.isDigit(value.charAt(digits))) {
        digits++;
      }
      key.append("0".repeat(Math.max(0, 6 - digits))).append(digits == 0 ? "~" : "").append(value).append('|');
    }
    return key.toString();
  }

  private static void add(long[] values, long[] sums) {
    for (int i = 0; i < MEASURES; i++) {
      sums[i] += values[i];
    }
  }

  private static Answer.Row row(List<String> label, long[] sums) {
    return new Answer.Row(label, Arrays.stream(sums).mapToObj(Published::of).toList(),
        Arrays.stream(Rate.values()).map(rate -> rate.of(sums)).toList());
  }
}

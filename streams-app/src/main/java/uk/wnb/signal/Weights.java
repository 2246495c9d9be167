package uk.wnb.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.wnb.policy.Settings;

/** How many points one of each {@link MissedCare.Item} counts: published in the policy, told beside each count. */
final class Weights {
  private static final int MOST = 1000;

  private final int[] points = new int[MissedCare.Item.values().length];

  Weights(Settings settings) {
    for (MissedCare.Item item : MissedCare.Item.values()) {
      points[item.ordinal()] = settings.integer(item.weightKey(), 0, MOST);
    }
  }

  /** The sum of what was missed, each count with its weight. */
  int burden(MissedCare missed) {
    return Arrays.stream(MissedCare.Item.values()).mapToInt(item -> missed.count(item) * points[item.ordinal()]).sum();
  }

  /** The counts, each saying in its unit what one is worth. */
  List<Count> lines(MissedCare missed) {
    List<Count> lines = new ArrayList<>();
    for (MissedCare.Item item : MissedCare.Item.values()) {
      lines.add(new Count(item.title(), missed.count(item), item.unit() + ", " + points[item.ordinal()]
          + " points each"));
    }
    return lines;
  }

  /** The sum written out, for those items of which {@code finding} counts any. */
  String told(Finding finding) {
    return Arrays.stream(MissedCare.Item.values()).filter(item -> finding.count(item.title()) > 0)
        .map(item -> item.title() + " " + finding.count(item.title()) + " x " + points[item.ordinal()])
        .collect(Collectors.joining(", "));
  }
}

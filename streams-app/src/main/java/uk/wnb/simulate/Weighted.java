package uk.wnb.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** One of several things, each as often as its weight says. */
final class Weighted {
  private final List<String> things = new ArrayList<>();
  private final List<Integer> upTo = new ArrayList<>();
  private int total;

  Weighted(SortedMap<String, Integer> weights) {
    for (Map.Entry<String, Integer> weight : weights.entrySet()) {
      total += weight.getValue();
      things.add(weight.getKey());
      upTo.add(total);
    }
  }

  String pick(Dice dice) {
    int at = dice.between(0, total - 1);
    int index = 0;
    while (upTo.get(index) <= at) {
      index++;
    }
    return things.get(index);
  }
}

package uk.wnb.topology;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has been said: the bytes on each topic, each child's in order. Between children there is no order to hold, since
 * partitions have none.
 */
public final class Outputs {
  private final Map<String, List<ByteBuffer>> said = new TreeMap<>();

  /** Adds one record's bytes. */
  public void add(String topic, String child, byte[] value) {
    said.computeIfAbsent(topic + " of " + child, key -> new ArrayList<>()).add(ByteBuffer.wrap(value));
  }

  /** How many records on {@code topic}. */
  public int count(Topic<?> topic) {
    return said.entrySet().stream().filter(entry -> entry.getKey().startsWith(topic.name() + " of "))
        .mapToInt(entry -> entry.getValue().size()).sum();
  }

  /** Where these differ from {@code expected}, one line for a child and topic; none when they are the same bytes. */
  public List<String> differences(Outputs expected) {
    Set<String> keys = new TreeSet<>(said.keySet());
    keys.addAll(expected.said.keySet());
    return keys.stream().filter(key -> !of(key).equals(expected.of(key)))
        .map(key -> key + ": " + of(key).size() + " records where " + expected.of(key).size()
            + " were expected, the first other one at " + firstOther(of(key), expected.of(key))).toList();
  }

  private List<ByteBuffer> of(String key) {
    return said.getOrDefault(key, List.of());
  }

  private static int firstOther(List<ByteBuffer> these, List<ByteBuffer> those) {
    int at = 0;
    while (at < Math.min(these.size(), those.size()) && these.get(at).equals(those.get(at))) {
      at++;
    }
    return at;
  }
}

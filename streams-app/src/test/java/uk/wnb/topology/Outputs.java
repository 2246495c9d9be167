package uk.wnb.topology;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has been said: a digest of each record on each topic, each child's in order, so that millions of records have
 * their place. Between children there is no order to hold, since partitions have none.
 */
public final class Outputs {
  private final Map<String, List<Long>> said = new TreeMap<>();

  /** Adds one record's bytes. */
  public void add(String topic, String child, byte[] value) {
    said.computeIfAbsent(topic + " of " + child, key -> new ArrayList<>()).add(digest(value));
  }

  /** The beginning of its SHA-256; none of the records here is made to collide with another. */
  private static long digest(byte[] value) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(value == null ? new byte[0] : value)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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

  private List<Long> of(String key) {
    return said.getOrDefault(key, List.of());
  }

  private static int firstOther(List<Long> these, List<Long> those) {
    int at = 0;
    while (at < Math.min(these.size(), those.size()) && these.get(at).equals(those.get(at))) {
      at++;
    }
    return at;
  }
}

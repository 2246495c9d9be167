package uk.wnb.architecture.planted.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Breaks no wall: the rules must not cry at everything. */
public final class Sound {
  public String latest(List<String> words, Instant from) {
    TreeMap<Instant, String> ordered = new TreeMap<>();
    words.forEach(word -> ordered.put(from.plus(Duration.ofDays(word.length())), word));
    return ordered.lastEntry().getValue();
  }
}

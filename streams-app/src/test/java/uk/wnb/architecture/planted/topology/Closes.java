package uk.wnb.architecture.planted.topology;

import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Breaks no wall. */
final class Closes {
  int count(KeyValueStore<String, String> store) {
    int count = 0;
    try (KeyValueIterator<String, String> all = store.all();
        KeyValueIterator<String, String> some = store.range("a", "b")) {
      for (; all.hasNext() && some.hasNext(); all.next()) {
        count++;
      }
    }
    return count;
  }
}

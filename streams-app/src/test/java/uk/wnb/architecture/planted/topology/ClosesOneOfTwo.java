package uk.wnb.architecture.planted.topology;

import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

final class ClosesOneOfTwo {
  boolean isEmpty(KeyValueStore<String, String> store) {
    try (KeyValueIterator<String, String> all = store.all()) {
      return !all.hasNext() && !store.range("a", "b").hasNext();
    }
  }
}

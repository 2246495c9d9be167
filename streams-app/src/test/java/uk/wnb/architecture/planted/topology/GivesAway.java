package uk.wnb.architecture.planted.topology;

import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

final class GivesAway {
  KeyValueIterator<String, String> all(KeyValueStore<String, String> store) {
    return store.all();
  }
}

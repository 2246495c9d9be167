package uk.wnb.architecture.planted.topology;

import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

final class LeavesOpen {
  boolean isEmpty(KeyValueStore<String, String> store) {
    KeyValueIterator<String, String> all = store.all();
    boolean empty = !all.hasNext();
    all.close();
    return empty;
  }
}

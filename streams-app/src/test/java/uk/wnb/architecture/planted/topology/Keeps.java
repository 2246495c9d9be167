package uk.wnb.architecture.planted.topology;

import org.apache.kafka.streams.state.KeyValueIterator;

final class Keeps {
  KeyValueIterator<String, String> open;
}

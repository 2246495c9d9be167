package uk.wnb.architecture.planted.history;

import org.apache.kafka.common.utils.Bytes;

final class ReadsAStore {
  Bytes key;
}

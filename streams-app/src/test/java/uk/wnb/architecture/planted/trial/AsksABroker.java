package uk.wnb.architecture.planted.trial;

import org.apache.kafka.common.utils.Bytes;

final class AsksABroker {
  Bytes key;
}

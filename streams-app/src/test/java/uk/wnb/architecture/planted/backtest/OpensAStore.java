package uk.wnb.architecture.planted.backtest;

import org.apache.kafka.common.utils.Bytes;

final class OpensAStore {
  Bytes key;
}

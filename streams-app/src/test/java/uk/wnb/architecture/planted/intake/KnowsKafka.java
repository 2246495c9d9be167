package uk.wnb.architecture.planted.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

final class KnowsKafka {
  ConsumerRecord<byte[], byte[]> record;
}

package uk.wnb.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * When a record was sent, as it says itself. Brokers take a time before 1970 as well, such as a system's date for
 * nothing, on which Kafka Streams' own extractor ends the thread, and so in the end every instance: it is read as the
 * beginning of 1970 here, and set aside like any other impossible date.
 */
final class SentTime implements TimestampExtractor {
  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return Math.max(0, record.timestamp());
  }
}

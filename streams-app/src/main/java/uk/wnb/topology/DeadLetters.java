package uk.wnb.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import uk.wnb.avro.DeadLetter;
import uk.wnb.intake.Reason;

/**
 * Sets aside what cannot be used: the bytes as they came, with a reason and where they came from. Bytes that are too
 * large to be copied stay there. A letter's key is the place of its record: nobody is named in it, and it can be erased
 * alone.
 */
final class DeadLetters {
  /** The one header; it holds a {@link Reason#code()} and nothing of the record. */
  static final String REASON_HEADER = "wnb-reason";

  private final ProcessorContext<byte[], Object> context;
  private final String sink;
  private final Counters counters;

  DeadLetters(ProcessorContext<byte[], Object> context, String sink, Counters counters) {
    this.context = context;
    this.sink = sink;
    this.counters = counters;
  }

  /** Forwards {@code record} to the dead letters; {@code detail} must quote nothing of it. */
  void add(Record<byte[], byte[]> record, Reason reason, String detail) {
    RecordMetadata from = context.recordMetadata()
        .orElseThrow(() -> new IllegalStateException("a record without a source cannot be set aside"));
    boolean copied = Limits.canBeCopied(record.key(), record.value());
    byte[] key = copied ? record.key() : null;
    byte[] value = copied ? record.value() : null;
    DeadLetter letter = new DeadLetter(reason.code(), detail, from.topic(), from.partition(), from.offset(),
        Instant.ofEpochMilli(record.timestamp()), buffer(key), buffer(value));
    RecordHeaders headers = new RecordHeaders();
    headers.add(REASON_HEADER, reason.code().getBytes(StandardCharsets.UTF_8));
    byte[] place = (from.topic() + "-" + from.partition() + "@" + from.offset()).getBytes(StandardCharsets.UTF_8);
    context.forward(new Record<>(place, letter, record.timestamp(), headers), sink);
    counters.deadLetter(reason);
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return bytes == null ? null : ByteBuffer.wrap(bytes);
  }
}

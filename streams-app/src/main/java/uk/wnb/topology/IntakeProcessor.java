package uk.wnb.topology;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import uk.wnb.audit.Changes;
import uk.wnb.avro.ChildEvent;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;

/** Decode, check, append to the log; what fails goes to the dead letters and the stream goes on. */
final class IntakeProcessor<V extends SpecificRecord> implements Processor<byte[], byte[], byte[], Object> {
  /** Where every input record has the organisation that sent it. */
  private static final int SOURCE = 2;

  private final Topic<V> topic;
  private final Codec.Reader<V> reader;
  private final EventReader events;
  private final Counters counters;
  private final boolean audited;
  private ProcessorContext<byte[], Object> context;
  private DeadLetters deadLetters;

  IntakeProcessor(Topic<V> topic, Codec codec, EventReader events, Counters counters, boolean audited) {
    this.topic = topic;
    this.reader = codec.reader(topic);
    this.events = events;
    this.counters = counters;
    this.audited = audited;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> processorContext) {
    context = processorContext;
    deadLetters = new DeadLetters(context, Names.INTAKE_DEAD_LETTERS_SINK, counters);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    counters.received(topic);
    counters.attempt(() -> take(record));
  }

  private void take(Record<byte[], byte[]> record) {
    ChildEvent accepted;
    Event event;
    V value = null;
    try {
      value = reader.read(record);
      event = events.read(Keys.text(record.key()), value, Instant.ofEpochMilli(record.timestamp()));
      accepted = new ChildEvent(value);
    } catch (RejectedException e) {
      if (audited && value != null && e.reason() == Reason.UNKNOWN_CODE) {
        tellOfUnknownCode(record, (String) value.get(SOURCE));
      }
      deadLetters.add(record, e.reason(), e.getMessage());
      return;
    }
    context.forward(new Record<>(record.key(), accepted, record.timestamp()), Names.LOG_SINK);
    counters.accepted(topic, event.source(), event.recordedAt());
  }

  private void tellOfUnknownCode(Record<byte[], byte[]> record, String source) {
    Changes.Change change = Changes.unknownCode(source, Days.of(Instant.ofEpochMilli(record.timestamp())));
    context.forward(new Record<>(AuditRecords.key(change.slice()), AuditRecords.of(change), record.timestamp()),
        Names.INTAKE_AUDIT_SINK);
  }
}

package uk.wnb.topology;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import uk.wnb.avro.ChildEvent;
import uk.wnb.history.Event;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.RejectedException;

/** Decode, check, append to the log; what fails goes to the dead letters and the stream goes on. */
final class IntakeProcessor<V extends SpecificRecord> implements Processor<byte[], byte[], byte[], Object> {
  private final Topic<V> topic;
  private final Codec.Reader<V> reader;
  private final EventReader events;
  private final Counters counters;
  private ProcessorContext<byte[], Object> context;
  private DeadLetters deadLetters;

  IntakeProcessor(Topic<V> topic, Codec codec, EventReader events, Counters counters) {
    this.topic = topic;
    this.reader = codec.reader(topic);
    this.events = events;
    this.counters = counters;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> processorContext) {
    context = processorContext;
    deadLetters = new DeadLetters(context, Names.INTAKE_DEAD_LETTERS_SINK, counters);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    counters.received(topic);
    ChildEvent accepted;
    Event event;
    try {
      V value = reader.read(record);
      event = events.read(Keys.text(record.key()), value, Instant.ofEpochMilli(record.timestamp()));
      accepted = new ChildEvent(value);
    } catch (RejectedException e) {
      deadLetters.add(record, e.reason(), e.getMessage());
      return;
    }
    context.forward(new Record<>(record.key(), accepted, record.timestamp()), Names.LOG_SINK);
    counters.accepted(topic, event.source(), event.recordedAt());
  }
}

package uk.wnb.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.HouseholdMember;
import uk.wnb.family.Delivery;
import uk.wnb.family.Household;
import uk.wnb.family.HouseholdCodec;
import uk.wnb.history.Summary;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;
import uk.wnb.intake.SummaryReader;

/** Keeps who lives in a household, and appends what one who moves says of itself to the log of the others. */
final class HouseholdProcessor implements Processor<byte[], byte[], byte[], Object> {
  private final Codec.Reader<HouseholdMember> reader;
  private final Counters counters;
  private ProcessorContext<byte[], Object> context;
  private KeyValueStore<Bytes, byte[]> households;
  private DeadLetters deadLetters;

  HouseholdProcessor(Codec codec, Counters counters) {
    this.reader = codec.reader(Topics.HOUSEHOLDS);
    this.counters = counters;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> processorContext) {
    context = processorContext;
    households = context.getStateStore(Names.HOUSEHOLDS);
    deadLetters = new DeadLetters(context, Names.HOUSEHOLD_DEAD_LETTERS_SINK, counters);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    counters.told();
    counters.attempt(() -> take(record));
  }

  private void take(Record<byte[], byte[]> record) {
    try {
      hear(record, reader.read(record));
      counters.passedOn();
    } catch (RejectedException e) {
      deadLetters.add(record, e.reason(), e.getMessage());
    }
  }

  private void hear(Record<byte[], byte[]> record, HouseholdMember member) {
    if (!member.getHousehold().equals(Keys.text(record.key()))) {
      throw new RejectedException(Reason.WRONG_KEY, "the key is not the record's household");
    }
    Summary summary = SummaryReader.read(member.getSummary());
    Bytes key = Bytes.wrap(record.key());
    Household before = HouseholdCodec.decode(member.getHousehold(), households.get(key));
    Instant stamp = member.getSummary().getStamp();
    Household.Heard heard = before.hear(stamp.toEpochMilli(), summary);
    if (heard.tooLarge()) {
      throw new RejectedException(Reason.HOUSEHOLD_TOO_LARGE, "more than " + Household.MOST_MEMBERS + " children");
    }
    if (heard.household() != before) {
      households.put(key, HouseholdCodec.encode(heard.household()));
      heard.deliveries().forEach(delivery -> forward(record, delivery));
    }
  }

  private void forward(Record<byte[], byte[]> record, Delivery delivery) {
    byte[] key = delivery.to().getBytes(StandardCharsets.UTF_8);
    context.forward(new Record<>(key, new ChildEvent(SummaryRecords.of(delivery)), record.timestamp()),
        Names.HOUSEHOLD_LOG_SINK);
  }
}

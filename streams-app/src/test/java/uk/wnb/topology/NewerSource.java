package uk.wnb.topology;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.specific.SpecificRecord;

/** A source that has gone on to a later schema than the detector's: one more symbol in an enum, which it uses. */
public final class NewerSource {
  private NewerSource() {
  }

  /** An outcome at a setting that we do not know, which is nothing against it. */
  public static Sent attendance(Wire wire, String child, String recordId, Instant at) {
    return sent(wire, Topics.ATTENDANCES, Records.attendance(child, recordId, at, "5").build(), "Setting", "setting");
  }

  /** A booking with a status that we do not know, without which it says nothing. */
  public static Sent booking(Wire wire, String child, String recordId, Instant at) {
    return sent(wire, Topics.APPOINTMENTS, Records.booking(child, recordId, at).build(), "AppointmentStatus", "status");
  }

  private static <V extends SpecificRecord> Sent sent(Wire wire, Topic<V> topic, V known, String type, String field) {
    Schema schema = Wire.withSymbol(known.getSchema(), type, "NEWER");
    GenericRecordBuilder record = new GenericRecordBuilder(schema);
    schema.getFields().stream().filter(each -> !each.hasDefaultValue())
        .forEach(each -> record.set(each, plain(known.get(each.pos()))));
    record.set(field, new GenericData.EnumSymbol(schema.getField(field).schema(), "NEWER"));
    return wire.sent(topic, known).withValue(wire.foreign(topic, record.build()));
  }

  private static Object plain(Object value) {
    return value instanceof Instant instant ? (Object) instant.toEpochMilli() : value;
  }
}

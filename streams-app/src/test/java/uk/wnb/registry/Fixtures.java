package uk.wnb.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.JsonEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.Alert;
import uk.wnb.avro.AlertReview;
import uk.wnb.avro.Appointment;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.AuditCount;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildRates;
import uk.wnb.avro.DeadLetter;
import uk.wnb.avro.EducationAttendance;
import uk.wnb.avro.EmergencyAttendance;
import uk.wnb.avro.Erasure;
import uk.wnb.avro.PolicyChange;
import uk.wnb.avro.Tick;
import uk.wnb.avro.TrustedClasses;

/** Invented records, and the bytes and settings that tests make of them. */
public final class Fixtures {

  static {
    TrustedClasses.install();
  }

  static final String TOPIC = "wnb.attendances";
  static final String SUBJECT = "wnb.attendances-value";
  /** In the range kept for tests; the check digit is right. */
  static final String NHS_NUMBER = "9990000018";

  static final List<Class<? extends SpecificRecord>> RECORDS = List.of(
      Alert.class, AlertReview.class, Appointment.class, Attendance.class, AuditCount.class, ChildContext.class,
      ChildEvent.class, ChildRates.class, DeadLetter.class, EducationAttendance.class, EmergencyAttendance.class,
      Erasure.class,      PolicyChange.class, Tick.class);

  private Fixtures() {
  }

  static Attendance attendance() {
    return attendance("3");
  }

  static Attendance attendance(String outcome) {
    return Attendance.newBuilder()
        .setEventId("e-1")
        .setNhsNumber(NHS_NUMBER)
        .setSource("RXX")
        .setRecordId("r-1")
        .setOccursAt(Instant.parse("2024-02-29T09:30:00Z"))
        .setRecordedAt(Instant.parse("2024-02-29T17:00:00Z"))
        .setOutcome(outcome)
        .setSpecialty("420")
        .build();
  }

  /** Settings that give up after one round. */
  static RegistryConfig once(String url, String... more) {
    return config(url, settings -> settings.put(RegistryConfig.RETRY_TIMEOUT, 0L), more);
  }

  /** Settings that go on trying for ten seconds, in short steps. */
  static RegistryConfig patient(String url, String... more) {
    return config(url, settings -> settings.put(RegistryConfig.RETRY_TIMEOUT, 10_000L), more);
  }

  private static RegistryConfig config(String url, Consumer<Map<String, Object>> change, String... more) {
    Map<String, Object> settings = new HashMap<>(Map.of(
        RegistryConfig.URL, url, RegistryConfig.RETRY_WAIT, 1L, RegistryConfig.RETRY_MAX_WAIT, 20L));
    change.accept(settings);
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return new RegistryConfig(settings);
  }

  static Schema schema(String json) {
    return new Schema.Parser().parse(json);
  }

  /** The text of a schema as it stands in its file. */
  public static String plain(Schema schema) {
    return SchemaText.of(schema, true);
  }

  /** The record in Avro's JSON. */
  public static <R extends SpecificRecord> String json(R record) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      JsonEncoder encoder = EncoderFactory.get().jsonEncoder(record.getSchema(), bytes);
      new SpecificDatumWriter<R>(record.getSchema(), SpecificData.getForSchema(record.getSchema())).write(record,
          encoder);
      encoder.flush();
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The wire form that another writer would give a generic datum. */
  static byte[] wire(int schemaId, Schema schema, Object datum) {
    return wire(schemaId, encoder -> {
      try {
        new GenericDatumWriter<>(schema).write(datum, encoder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** A prefix, and a body written by hand. */
  static byte[] wire(int schemaId, Consumer<BinaryEncoder> body) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(ByteBuffer.allocate(5).put((byte) 0).putInt(schemaId).array());
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
      body.accept(encoder);
      encoder.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

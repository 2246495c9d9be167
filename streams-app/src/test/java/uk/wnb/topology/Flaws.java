package uk.wnb.topology;

import static uk.wnb.intake.Reason.BAD_NHS_NUMBER;
import static uk.wnb.intake.Reason.BAD_TEXT;
import static uk.wnb.intake.Reason.EMPTY;
import static uk.wnb.intake.Reason.IMPOSSIBLE_COUNT;
import static uk.wnb.intake.Reason.IMPOSSIBLE_DATE;
import static uk.wnb.intake.Reason.MALFORMED;
import static uk.wnb.intake.Reason.MISSING_ID;
import static uk.wnb.intake.Reason.MISSING_KEY;
import static uk.wnb.intake.Reason.TRAILING_BYTES;
import static uk.wnb.intake.Reason.TRUNCATED;
import static uk.wnb.intake.Reason.UNKNOWN_CODE;
import static uk.wnb.intake.Reason.UNKNOWN_MAGIC_BYTE;
import static uk.wnb.intake.Reason.UNKNOWN_SCHEMA;
import static uk.wnb.intake.Reason.WRONG_KEY;
import static uk.wnb.intake.Reason.WRONG_RECORD_TYPE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.header.internals.RecordHeader;
import uk.wnb.avro.AppointmentStatus;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.EducationAttendance;
import uk.wnb.avro.FactType;
import uk.wnb.avro.Operation;
import uk.wnb.intake.Reason;

/** Every way of being wrong that the intake must survive, from bytes that are none to dates that cannot be. */
public final class Flaws {
  private static final int UNKNOWN_ID = 987_654;
  private static final String OTHER_CHILD = "9990000026";
  private static final List<Flaw> ALL = new ArrayList<>();

  static {
    bytes();
    schemas();
    keys();
    numbers();
    texts();
    codes();
    dates();
    counts();
  }

  private Flaws() {
  }

  /** All of them; the child they are asked for must not be 999 000 0026. */
  public static List<Flaw> all() {
    return List.copyOf(ALL);
  }

  private static void bytes() {
    value("no value", EMPTY, good -> null);
    value("a value of no bytes", EMPTY, good -> new byte[0]);
    value("plain JSON", UNKNOWN_MAGIC_BYTE, good -> "{\"outcome\":\"3\"}".getBytes(StandardCharsets.UTF_8));
    value("a first byte of one", UNKNOWN_MAGIC_BYTE, good -> replaced(good, 0, (byte) 1));
    value("four bytes", TRUNCATED, good -> Arrays.copyOf(good, 4));
    value("a prefix and nothing behind it", TRUNCATED, good -> Arrays.copyOf(good, 5));
    value("half of it", TRUNCATED, good -> Arrays.copyOf(good, good.length / 2));
    value("all but the last byte", TRUNCATED, good -> Arrays.copyOf(good, good.length - 1));
    value("one byte too many", TRAILING_BYTES, good -> Arrays.copyOf(good, good.length + 1));
    value("the record twice", TRAILING_BYTES, good -> twice(good));
    value("a text of negative length", MALFORMED, good -> replaced(good, 5, (byte) 1));
    value("a text said to be of two thousand million bytes", TRUNCATED, good ->
        Wire.withId(Wire.id(good), new byte[] {-2, -1, -1, -1, 14, 'e'}));
    add("a schema named by a header", UNKNOWN_MAGIC_BYTE, (wire, child, id, at) -> attendance(wire, child, id, at)
        .withHeaders(new RecordHeader("__value_schema_id", new byte[17])));
  }

  private static void schemas() {
    value("a schema that nobody registered", UNKNOWN_SCHEMA, good -> Wire.withId(UNKNOWN_ID, Wire.body(good)));
    value("a negative schema id", UNKNOWN_SCHEMA, good -> Wire.withId(-1, Wire.body(good)));
    add("the record of another topic", WRONG_RECORD_TYPE, (wire, child, id, at) -> attendance(wire, child, id, at)
        .withValue(wire.bytes(Topics.APPOINTMENTS, Records.booking(child, id, at).build())));
    add("the schema of another topic", WRONG_RECORD_TYPE, (wire, child, id, at) -> {
      Sent good = attendance(wire, child, id, at);
      int other = Wire.id(wire.bytes(Topics.ALERT_REVIEWS, Records.review(child, id, at).build()));
      return good.withValue(Wire.withId(other, Wire.body(good.value())));
    });
    add("a status that only a newer source knows", UNKNOWN_CODE, NewerSource::booking);
  }

  private static void keys() {
    key("no key", MISSING_KEY, null);
    key("a key of no bytes", MISSING_KEY, new byte[0]);
    key("a key of nine digits", WRONG_KEY, text("999000001"));
    key("another child's key", WRONG_KEY, text(OTHER_CHILD));
    key("a key that is no text", WRONG_KEY, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    key("a key of many bytes", WRONG_KEY, new byte[10_000]);
  }

  private static void numbers() {
    number("a wrong check digit", "9990000019");
    number("ten equal digits", "9999999999");
    number("nine digits", "999000001");
    number("eleven digits", "99900000180");
    number("spaces in between", "999 000 0018");
    number("digits of another script", "\u0669\u0669\u0669\u0660\u0660\u0660\u0660\u0660\u0661\u0668");
    number("letters", "ABCDEFGHIJ");
  }

  private static void texts() {
    field("no event id", MISSING_ID, (r, at) -> r.setEventId(""));
    field("an event id of blanks", MISSING_ID, (r, at) -> r.setEventId("  "));
    field("no record id", MISSING_ID, (r, at) -> r.setRecordId(""));
    field("no source", MISSING_ID, (r, at) -> r.setSource(""));
    field("a million characters", BAD_TEXT, (r, at) -> r.setRecordId("x".repeat(1_000_000)));
    field("256 characters", BAD_TEXT, (r, at) -> r.setEventId("x".repeat(256)));
    field("a control character", BAD_TEXT, (r, at) -> r.setEventId("e\u0007"));
    field("a zero character", BAD_TEXT, (r, at) -> r.setRecordId("r\u0000"));
    field("a line break", BAD_TEXT, (r, at) -> r.setRecordId("r\nr"));
    field("a mark that turns the direction of writing", BAD_TEXT, (r, at) -> r.setRecordId("r\u202Er"));
    field("a mark that cannot be seen", BAD_TEXT, (r, at) -> r.setEventId("e\u200Be"));
    add("a value with a control character", BAD_TEXT, (wire, child, id, at) -> context(wire,
        Records.context(child, id, at).setFact(FactType.BARRIER_OPEN).setValue("transport\u001b[2J")));
  }

  private static void codes() {
    field("an outcome that is in no list", UNKNOWN_CODE, (r, at) -> r.setOutcome("9"));
    field("no outcome", UNKNOWN_CODE, (r, at) -> r.setOutcome(""));
    field("a million digits of outcome", UNKNOWN_CODE, (r, at) -> r.setOutcome("3".repeat(1_000_000)));
    field("a specialty with a quote", UNKNOWN_CODE, (r, at) -> r.setSpecialty("42'"));
    field("a source with a slash", UNKNOWN_CODE, (r, at) -> r.setSource("../RJE"));
    field("an operation that is not known", UNKNOWN_CODE, (r, at) -> r.setOperation(Operation.UNKNOWN));
    add("a fact that is not known", UNKNOWN_CODE, (wire, child, id, at) -> context(wire,
        Records.context(child, id, at).setFact(FactType.UNKNOWN)));
    add("a status that is not known", UNKNOWN_CODE, (wire, child, id, at) -> wire.sent(Topics.APPOINTMENTS,
        Records.booking(child, id, at).setStatus(AppointmentStatus.UNKNOWN).build()));
  }

  private static void dates() {
    field("the year 1", IMPOSSIBLE_DATE, (r, at) -> r.setOccursAt(Instant.parse("0001-01-01T00:00:00Z")));
    field("the year 9999", IMPOSSIBLE_DATE, (r, at) -> r.setOccursAt(Instant.parse("9999-12-31T00:00:00Z")));
    field("31 days ahead", IMPOSSIBLE_DATE, (r, at) -> r.setOccursAt(r.getRecordedAt().plus(Duration.ofDays(31))));
    field("the end of time", IMPOSSIBLE_DATE, (r, at) -> r.setOccursAt(Instant.ofEpochMilli(Long.MAX_VALUE)));
    field("the beginning of time", IMPOSSIBLE_DATE, (r, at) -> r.setOccursAt(Instant.ofEpochMilli(Long.MIN_VALUE)));
    sentOnDay("recorded in the year 1", (r, at) -> r.setRecordedAt(Instant.parse("0001-01-01T00:00:00Z")));
    sentOnDay("recorded in the year 9999", (r, at) -> r.setRecordedAt(Instant.parse("9999-12-31T00:00:00Z")));
    sentOnDay("recorded at the end of time", (r, at) -> r.setRecordedAt(Instant.ofEpochMilli(Long.MAX_VALUE)));
    sentOnDay("recorded two days after it was sent", (r, at) -> r.setRecordedAt(at.plus(Duration.ofDays(2))));
  }

  private static void counts() {
    sessions("sessions below zero", (r, at) -> r.setPresent(-1));
    sessions("more sessions present than possible", (r, at) -> r.setPresent(11));
    sessions("more sessions than a week has", (r, at) -> r.setPossible(15));
    sessions("the fewest sessions there can be", (r, at) -> r.setUnable(Integer.MIN_VALUE));
  }

  private static void value(String name, Reason reason, UnaryOperator<byte[]> change) {
    add(name, reason, (wire, child, id, at) -> {
      Sent good = attendance(wire, child, id, at);
      return good.withValue(change.apply(good.value()));
    });
  }

  private static void key(String name, Reason reason, byte[] key) {
    add(name, reason, (wire, child, id, at) -> attendance(wire, child, id, at).withKey(key));
  }

  private static void number(String name, String nhsNumber) {
    field("an NHS number of " + name, BAD_NHS_NUMBER, (r, at) -> r.setNhsNumber(nhsNumber));
  }

  private static void field(String name, Reason reason, BiConsumer<Attendance.Builder, Instant> change) {
    add(name, reason, (wire, child, id, at) -> {
      Attendance.Builder attendance = Records.attendance(child, id, at, "3");
      change.accept(attendance, at);
      return wire.sent(Topics.ATTENDANCES, attendance.build());
    });
  }

  /** For records whose own time of recording is wrong: the Kafka record's time is not taken from it. */
  private static void sentOnDay(String name, BiConsumer<Attendance.Builder, Instant> change) {
    add(name, IMPOSSIBLE_DATE, (wire, child, id, at) -> {
      Attendance.Builder attendance = Records.attendance(child, id, at, "3");
      change.accept(attendance, at);
      return wire.sent(Topics.ATTENDANCES, attendance.build()).at(at);
    });
  }

  private static void sessions(String name, BiConsumer<EducationAttendance.Builder, Instant> change) {
    add(name, IMPOSSIBLE_COUNT, (wire, child, id, at) -> {
      EducationAttendance.Builder week = Records.education(child, id, at);
      change.accept(week, at);
      return wire.sent(Topics.EDUCATION_ATTENDANCE, week.build());
    });
  }

  private static void add(String name, Reason reason, Flaw.Maker maker) {
    ALL.add(new Flaw(name, reason, maker));
  }

  private static Sent attendance(Wire wire, String child, String id, Instant at) {
    return wire.sent(Topics.ATTENDANCES, Records.attendance(child, id, at, "3").build());
  }

  private static Sent context(Wire wire, ChildContext.Builder context) {
    return wire.sent(Topics.CHILD_CONTEXT, context.build());
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] replaced(byte[] bytes, int at, byte value) {
    byte[] copy = bytes.clone();
    copy[at] = value;
    return copy;
  }

  private static byte[] twice(byte[] bytes) {
    byte[] copy = Arrays.copyOf(bytes, 2 * bytes.length);
    System.arraycopy(bytes, 0, copy, bytes.length, bytes.length);
    return copy;
  }
}

package uk.wnb.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.EducationAttendance;
import uk.wnb.avro.Operation;
import uk.wnb.avro.Tick;
import uk.wnb.intake.Reason;

/** What every row begins with, whatever it tells of. */
class EnvelopeTest {
  private static final List<String> ONE_OF_EACH = List.of(
      Csv.row("appointment", "code=booked"), Csv.row("attendance", "code=5"), Csv.row("emergency", "code=completed"),
      Csv.row("education", "detail=possible=10;present=9"), Csv.row("context", "code=birth"),
      Csv.row("review", "code=no-concern", "detail=alert=a1"));

  @Test
  void everyKindOfRowTellsWhoWhoseWhatAndWhen() {
    for (String row : ONE_OF_EACH) {
      SpecificRecord record = Csv.told(SpecificRecord.class, row);
      Schema schema = record.getSchema();
      assertThat(record.get(schema.getField("eventId").pos())).isEqualTo("e1");
      assertThat(record.get(schema.getField("nhsNumber").pos())).isEqualTo(Csv.CHILD);
      assertThat(record.get(schema.getField("source").pos())).isEqualTo("ZZT01");
      assertThat(record.get(schema.getField("recordId").pos())).isEqualTo("r1");
      assertThat(record.get(schema.getField("occursAt").pos())).isEqualTo(Instant.parse("2020-01-14T10:30:00Z"));
      assertThat(record.get(schema.getField("recordedAt").pos())).isEqualTo(Instant.parse("2020-01-14T18:00:00Z"));
      assertThat(record.get(schema.getField("operation").pos())).isEqualTo(Operation.ASSERT);
    }
  }

  /** Such a row is taken out of the book by source and record id: it need not say what the record said. */
  @ParameterizedTest
  @ValueSource(strings = {"appointment", "attendance", "emergency", "education", "context", "review"})
  void aRetractionNeedsNeitherCodeNorDetail(String type) {
    SpecificRecord record = Csv.told(SpecificRecord.class, Csv.row(type, "operation=retract"));

    assertThat(record.get(record.getSchema().getField("operation").pos())).isEqualTo(Operation.RETRACT);
  }

  @Test
  void anEmptyOperationMeansAssert() {
    assertThat(attendance("operation=").getOperation()).isEqualTo(Operation.ASSERT);
    assertThat(attendance("operation=assert").getOperation()).isEqualTo(Operation.ASSERT);
    Csv.assertProblem(Csv.problem(Csv.row("attendance", "code=5", "operation=undo")),
        2, Reason.UNKNOWN_CODE, "operation");
  }

  @Test
  void anEmptyRecordingTimeMeansTheTimeOfTheEvent() {
    assertThat(attendance("recorded_at=").getRecordedAt()).isEqualTo(attendance().getOccursAt());
  }

  @ParameterizedTest
  @CsvSource({
      "2020-01-14,                   2020-01-14T00:00:00Z",
      "2020-07-14,                   2020-07-13T23:00:00Z",
      "2020-01-14T10:30,             2020-01-14T10:30:00Z",
      "2020-07-14T10:30:15,          2020-07-14T09:30:15Z",
      "2020-07-14T10:30:15Z,         2020-07-14T10:30:15Z",
      "2020-07-14T10:30:15.1239Z,    2020-07-14T10:30:15.123Z",
      "2020-07-14T10:30+01:00,       2020-07-14T09:30:00Z",
      "2020-07-14T10:30:00-05:00,    2020-07-14T15:30:00Z",
      "2020-07-14T10:30+01,          2020-07-14T09:30:00Z",
      "2020-10-25T01:30,             2020-10-25T00:30:00Z",
      "2020-03-29T01:30,             2020-03-29T01:30:00Z",
      "2020-02-29,                   2020-02-29T00:00:00Z",
  })
  void readsTimesWithoutAnOffsetAsLondonTime(String text, Instant expected) {
    assertThat(attendance("occurs_at=" + text).getOccursAt()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-02-30", "2021-02-29", "2020-13-01", "14/01/2020", "2020-01-14 10:30", "20200114", "",
      "10:30", "2020-01-14T25:00", "2020-01-14T24:00", "2020-01-14T10:30[Europe/London]", "+12020-01-14", "-2020-01-14",
      "2020-01-14T10:30Zx", "tomorrow"})
  void anythingElseIsNoTime(String text) {
    Csv.assertProblem(Csv.problem(Csv.row("attendance", "code=5", "occurs_at=" + text)),
        2, Reason.IMPOSSIBLE_DATE, "occurs_at");
  }

  @Test
  void namesTheColumnOfATimeThatIsNone() {
    Csv.assertProblem(Csv.problem(Csv.row("attendance", "code=5", "recorded_at=soon")),
        2, Reason.IMPOSSIBLE_DATE, "recorded_at");
    Csv.assertProblem(Csv.problem(Csv.row("tick", "recorded_at=", "occurs_at=soon")),
        2, Reason.IMPOSSIBLE_DATE, "occurs_at");
  }

  @Test
  void aTickTellsItsTimeInEitherColumn() {
    assertThat(Csv.told(Tick.class, Csv.row("tick", "occurs_at=", "recorded_at=2020-07-14")).getAt())
        .isEqualTo(Instant.parse("2020-07-13T23:00:00Z"));
    assertThat(Csv.told(Tick.class, Csv.row("tick", "occurs_at=2020-01-15", "recorded_at=")).getAt())
        .isEqualTo(Instant.parse("2020-01-15T00:00:00Z"));
    assertThat(Csv.told(Tick.class, "tick,,,,,,2020-01-15,,,,,").getAt())
        .isEqualTo(Instant.parse("2020-01-15T00:00:00Z"));
  }

  @Test
  void anEventIdIsTakenAsItIs() {
    assertThat(attendance("event_id=17-A/b").getEventId()).isEqualTo("17-A/b");
  }

  /** The rule written out a second time, for whoever derives the id elsewhere. */
  @Test
  void aMissingEventIdIsTheDigestOfTheOtherColumns() throws Exception {
    String row = "attendance,,9990000018,ZZT01,r1,2020-01-14T10:30,,5,652,clinic,,seen=true";
    String digested = row.replaceFirst(",,", ",").replace(',', '\0') + '\0';
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(digested.getBytes(StandardCharsets.UTF_8));

    assertThat(Csv.told(Attendance.class, row).getEventId()).isEqualTo(HexFormat.of().formatHex(hash, 0, 8))
        .matches("[0-9a-f]{16}");
  }

  @Test
  void aDerivedIdDependsOnWhatTheRowSaysAndNotOnWhereItStands() {
    String row = Csv.row("attendance", "event_id=", "code=5");
    String other = Csv.row("attendance", "event_id=", "code=6");

    List<String> ids = Csv.read(Csv.file(row, other, "", row)).stream()
        .map(told -> (String) ((FlatRow.Told) told).record().get(0)).toList();

    assertThat(ids.get(0)).isEqualTo(ids.get(2)).isNotEqualTo(ids.get(1));
  }

  @Test
  void everyColumnCountsForADerivedId() {
    String row = "tick,,,,,,,,,,,";
    for (int column = 0; column < 12; column++) {
      String[] changed = row.split(",", -1);
      changed[column] = "x";
      boolean differs = !ContentId.of(List.of(changed)).equals(ContentId.of(List.of(row.split(",", -1))));
      assertThat(differs).as("column %d", column).isEqualTo(column != 1);
    }
    assertThat(ContentId.of(List.of("ab", "", "c"))).isNotEqualTo(ContentId.of(List.of("a", "", "bc")));
  }

  @Test
  void spacesAroundAValueAreNoPartOfIt() {
    Attendance attendance = attendance("record_id= r1 ", "event_id= e1\t", "nhs_number= 9990000018 ",
        "specialty= 652 ");

    assertThat(attendance).isEqualTo(attendance("specialty=652"));
  }

  @Test
  void whatTheIntakeChecksIsLeftToIt() {
    Attendance attendance = attendance("nhs_number=1", "source=", "record_id=", "specialty=???");

    assertThat(attendance.getNhsNumber()).isEqualTo("1");
    assertThat(attendance.getSource()).isEmpty();
    assertThat(attendance.getRecordId()).isEmpty();
    assertThat(Csv.told(EducationAttendance.class, Csv.row("education", "detail=possible=-1;present=99")).getPossible())
        .isEqualTo(-1);
  }

  private static Attendance attendance(String... changes) {
    String[] all = new String[changes.length + 1];
    all[0] = "code=5";
    System.arraycopy(changes, 0, all, 1, changes.length);
    return Csv.told(Attendance.class, Csv.row("attendance", all));
  }

  /** As people print it; the same row is the same event however it is written. */
  @Test
  void anNhsNumberMayStandAsItIsPrinted() {
    Attendance printed = attendance("event_id=", "nhs_number=999 000 0018");

    assertThat(printed.getNhsNumber()).isEqualTo("9990000018");
    assertThat(printed.getEventId()).isEqualTo(attendance("event_id=").getEventId());
    assertThat(attendance("nhs_number=9990 000 018").getNhsNumber()).isEqualTo("9990 000 018");
  }

  @Test
  void soMayTheOneThatReplacesIt() {
    assertThat(Csv.told(ChildContext.class,
        Csv.row("context", "code=nhs-number-replaced", "detail=nhs-number=999 000 0026")).getValue())
        .isEqualTo("9990000026");
    assertThat(Csv.told(ChildContext.class, Csv.row("context", "code=concern-noted", "detail=concern=123 456 7890"))
        .getValue()).isEqualTo("123 456 7890");
  }
}

package uk.wnb.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.avro.AlertReview;
import uk.wnb.avro.AppointmentStatus;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.DischargeStatus;
import uk.wnb.avro.FactType;
import uk.wnb.avro.Operation;
import uk.wnb.avro.ReviewOutcome;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.HistoryCodec;

/** What is set aside and why, and how far the limits reach. */
class RejectionTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration THREE_YEARS = Duration.ofDays(3 * 366);
  private static final Duration TICK = Duration.ofMillis(1);

  @Test
  void aRecordIsKeyedByTheChildItSpeaksOf() {
    for (SpecificRecord record : Given.oneOfEach()) {
      assertRejected(() -> Given.read(null, record, Given.SENT), Reason.MISSING_KEY, "the record has no key");
      assertRejected(() -> Given.read("", record, Given.SENT), Reason.MISSING_KEY, "the record has no key");
      assertRejected(() -> Given.read("9990000026", record, Given.SENT), Reason.WRONG_KEY,
          "the key is not the record's nhsNumber");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9990000019", "999000001", "999 000 0018", "0000000000", "unborn"})
  void theNhsNumberHasARightCheckDigit(String number) {
    for (SpecificRecord record : Given.oneOfEach()) {
      assertRejected(() -> Given.read(number.isEmpty() ? "x" : number, Given.with(record, "nhsNumber", number),
          Given.SENT),
          Reason.BAD_NHS_NUMBER, "nhsNumber");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eventId", "recordId", "source"})
  void anIdIsNeverMissing(String field) {
    for (SpecificRecord record : Given.oneOfEach()) {
      assertRejected(Given.with(record, field, ""), Reason.MISSING_ID, field);
      assertRejected(Given.with(record, field, " \t"), Reason.MISSING_ID, field);
    }
  }

  @Test
  void aReviewIsOfAnAlert() {
    assertRejected(Given.review().setAlertId(" ").build(), Reason.MISSING_ID, "alertId");
  }

  @Test
  void aSnoozeNeedsALaterDayAndAReason() {
    AlertReview.Builder snooze = Given.review().setOutcome(ReviewOutcome.SNOOZED).setReason("the family is away");
    assertRejected(snooze.build(), Reason.IMPOSSIBLE_DATE, "until");
    LocalDate day = LocalDate.ofInstant(snooze.getOccursAt(), ZoneId.of("Europe/London"));
    assertRejected(snooze.setUntil(day).build(), Reason.IMPOSSIBLE_DATE, "until");
    assertRejected(snooze.setUntil(day.plusDays(1)).setReason(" ").build(), Reason.MISSING_ID, "reason");
    assertRejected(snooze.setReason(null).build(), Reason.MISSING_ID, "reason");
    assertThat(Given.read(snooze.setOperation(Operation.RETRACT).build()).retracted()).isTrue();
  }

  /** Children without a household in common must not be taken for brothers and sisters. */
  @Test
  void aHouseholdHasAnId() {
    assertRejected(Given.context().setValue(null).build(), Reason.MISSING_ID, "value");
    assertRejected(Given.context().setValue(" ").build(), Reason.MISSING_ID, "value");
    assertAccepted(Given.context().setValue(null).setOperation(Operation.RETRACT).build());
  }

  @Test
  void anNhsNumberIsReplacedByAnother() {
    assertRejected(Given.context().setFact(FactType.NHS_NUMBER_REPLACED).setValue("9990000027").build(),
        Reason.BAD_NHS_NUMBER, "value");
    assertRejected(Given.context().setFact(FactType.NHS_NUMBER_REPLACED).setValue(null).build(),
        Reason.BAD_NHS_NUMBER, "value");
    assertRejected(Given.context().setFact(FactType.NHS_NUMBER_REPLACED)
        .setValue(Given.context().getNhsNumber()).build(), Reason.REPLACED_BY_ITSELF, "value");
    assertAccepted(Given.context().setFact(FactType.NHS_NUMBER_REPLACED).setValue(null)
        .setOperation(Operation.RETRACT).build());
  }

  /** What the detector moves itself is read again like everything else that stands in the log. */
  @Test
  void whatIsMovedIsAHistoryAndNothingBehindIt() {
    ByteWriter history = new ByteWriter(16);
    HistoryCodec.write(History.EMPTY, history);
    ChildMoved.Builder moved = ChildMoved.newBuilder().setEventId("e").setNhsNumber(Given.context().getNhsNumber())
        .setSource("wnb").setRecordId("9990000026").setOccursAt(Instant.parse("2024-01-08T00:00:00Z"))
        .setRecordedAt(Instant.parse("2024-01-08T10:00:00Z")).setPath(List.of("9990000026"));
    assertThat(Given.read(moved.setHistory(ByteBuffer.wrap(history.toByteArray())).build()).fact())
        .isInstanceOf(Fact.Moved.class);
    history.write(7);
    assertRejected(moved.setHistory(ByteBuffer.wrap(history.toByteArray())).build(), Reason.MALFORMED, "history");
    assertRejected(moved.setHistory(ByteBuffer.wrap(new byte[] {99})).build(), Reason.MALFORMED, "history");
    assertRejected(moved.setHistory(ByteBuffer.allocate(0)).build(), Reason.MALFORMED, "history");
  }

  @ParameterizedTest
  @CsvSource({"eventId, 1", "recordId, 1", "alertId, 5", "reviewer, 5", "site, 2", "value, 4"})
  void aTextHasAtMost255Characters(String field, int example) {
    assertAccepted(Given.with(Given.oneOfEach().get(example), field, "x".repeat(255)));
    assertRejected(Given.with(Given.oneOfEach().get(example), field, "x".repeat(256)), Reason.BAD_TEXT, field);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, '\n', '\r', 0x1b, 0x7f, 0x85, 0xad, 0x200b, 0x202e, 0x2066, 0xfeff, 0x2028, 0x2029, 0xe0041,
      0x1d173})
  void aTextHasNothingInItThatCannotBeSeen(int character) {
    String text = "a" + Character.toString(character) + "b";

    assertRejected(Given.attendance().setEventId(text).build(), Reason.BAD_TEXT, "eventId");
    assertRejected(Given.context().setValue(text).build(), Reason.BAD_TEXT, "value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"caf\u00e9", "\u674e-17", "a b/c:d#1", "\uD83D\uDE00"})
  void aTextMayBeInAnyWriting(String text) {
    assertThat(Given.read(Given.attendance().setEventId(text).build()).id()).hasToString(text);
  }

  /** Half a character cannot be kept as it is, and Avro makes a question mark of it. */
  @Test
  void aTextHasNoHalfCharacters() {
    assertRejected(Given.attendance().setEventId("a\uD83D").build(), Reason.BAD_TEXT, "eventId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZT01", "E06000021", "123456", "local_1.x-y", "ABCDEFGHIJ0123456789"})
  void aSourceIsAnyCodeOfUpTo20(String source) {
    assertAccepted(Given.attendance().setSource(source).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABCDEFGHIJ01234567890", "St Elsewhere", "a/b", "caf\u00e9", "\u0661"})
  void aSourceIsACode(String source) {
    assertRejected(Given.attendance().setSource(source).build(), Reason.UNKNOWN_CODE, "source");
  }

  @Test
  void aSpecialtyIsACodeOfUpTo10() {
    assertAccepted(Given.attendance().setSpecialty("").build());
    assertAccepted(Given.attendance().setSpecialty("0123456789").build());
    assertRejected(Given.attendance().setSpecialty("01234567890").build(), Reason.UNKNOWN_CODE, "specialty");
    assertRejected(Given.appointment().setSpecialty("speech therapy").build(), Reason.UNKNOWN_CODE, "specialty");
  }

  @Test
  void whatANewerWriterKnowsAndWeDoNotIsNeverGuessed() {
    for (SpecificRecord record : Given.oneOfEach()) {
      assertRejected(Given.with(record, "operation", Operation.UNKNOWN), Reason.UNKNOWN_CODE, "operation");
    }
    assertRejected(Given.appointment().setStatus(AppointmentStatus.UNKNOWN).build(), Reason.UNKNOWN_CODE, "status");
    assertRejected(Given.emergency().setDischargeStatus(DischargeStatus.UNKNOWN).build(), Reason.UNKNOWN_CODE,
        "dischargeStatus");
    assertRejected(Given.context().setFact(FactType.UNKNOWN).build(), Reason.UNKNOWN_CODE, "fact");
    assertRejected(Given.review().setOutcome(ReviewOutcome.UNKNOWN).build(), Reason.UNKNOWN_CODE, "outcome");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "8", "WNB", "33"})
  void anOutcomeIsANationalCodeOrAMappedOne(String code) {
    assertRejected(Given.attendance().setOutcome(code).build(), Reason.UNKNOWN_CODE, "outcome");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "6", "9", "01", "10", " ", "/", ":", "a", "\u0661"})
  void whatIsNotInTheNationalListIsNoCode(String code) {
    assertRejected(Given.attendance().setFirstAttendance(code).build(), Reason.UNKNOWN_CODE, "firstAttendance");
    assertRejected(Given.attendance().setOutcomeOfAttendance(code).build(), Reason.UNKNOWN_CODE,
        "outcomeOfAttendance");
  }

  @Test
  void nothingIsRecordedMoreThanADayAfterItWasSent() {
    for (SpecificRecord record : Given.oneOfEach()) {
      Given.with(record, "occursAt", Given.SENT);
      assertAccepted(Given.with(record, "recordedAt", Given.SENT.plus(DAY)));
      assertRejected(Given.with(record, "recordedAt", Given.SENT.plus(DAY).plus(TICK)), Reason.IMPOSSIBLE_DATE,
          "recordedAt");
    }
  }

  @Test
  void aBacklogMayBeYearsOld() {
    for (SpecificRecord record : Given.oneOfEach()) {
      assertThat(Given.read(Given.CHILD, record, Given.SENT.plus(Duration.ofDays(7000)))).isNotNull();
    }
  }

  @Test
  void nothingIsOlderThanAChildCanBe() {
    Instant earliest = Instant.parse("1990-01-01T00:00:00Z");
    for (SpecificRecord record : Given.oneOfEach()) {
      assertAccepted(Given.with(record, "occursAt", earliest));
      assertRejected(Given.with(record, "occursAt", earliest.minus(TICK)), Reason.IMPOSSIBLE_DATE, "occursAt");
      assertAccepted(Given.with(Given.with(record, "occursAt", earliest), "recordedAt", earliest));
      assertRejected(Given.with(record, "recordedAt", earliest.minus(TICK)), Reason.IMPOSSIBLE_DATE, "recordedAt");
    }
  }

  /** A sender whose own clock is centuries ahead says nothing that can be kept. */
  @Test
  void nothingIsLaterThanCanBeCounted() {
    Instant far = Instant.ofEpochMilli(Long.MAX_VALUE);
    for (SpecificRecord record : Given.oneOfEach()) {
      Given.with(Given.with(record, "occursAt", far), "recordedAt", far);
      assertRejected(() -> Given.read(Given.CHILD, record, far), Reason.IMPOSSIBLE_DATE, "recordedAt");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "5", "6", "7"})
  void anOutcomeIsKnownAtMostADayBeforeTheAppointment(String code) {
    assertReachesAhead(Given.attendance().setOutcome(code).build(), DAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "4"})
  void aCancellationIsKnownAtMostThreeYearsAhead(String code) {
    assertReachesAhead(Given.attendance().setOutcome(code).build(), THREE_YEARS);
  }

  @Test
  void whatHappensIsRecordedWhenItHasAndWhatIsPlannedBefore() {
    assertReachesAhead(Given.emergency().build(), DAY);
    assertReachesAhead(Given.education().build(), DAY);
    assertReachesAhead(Given.review().build(), DAY);
    assertReachesAhead(Given.context().build(), THREE_YEARS);
  }

  @ParameterizedTest
  @EnumSource(value = AppointmentStatus.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
  void aBookingReachesThreeYearsAhead(AppointmentStatus status) {
    assertReachesAhead(Given.appointment().setStatus(status).build(), THREE_YEARS);
  }

  private static void assertReachesAhead(SpecificRecord record, Duration most) {
    assertAccepted(Given.with(record, "occursAt", Given.RECORDED.plus(most)));
    assertRejected(Given.with(record, "occursAt", Given.RECORDED.plus(most).plus(TICK)), Reason.IMPOSSIBLE_DATE,
        "occursAt");
  }

  @ParameterizedTest
  @CsvSource({"14, 14, 0, 0, 14", "0, 0, 0, 0, 0", "10, 0, 0, 0, 0", "10, 4, 3, 3, 4", "0, 0, 0, 0, 14"})
  void sessionsThatAddUp(int possible, int present, int authorised, int unauthorised, int unable) {
    assertAccepted(week(possible, present, authorised, unauthorised, unable));
  }

  @ParameterizedTest
  @CsvSource({"15, 0, 0, 0, 0", "10, 11, 0, 0, 0", "-1, -1, 0, 0, 0", "10, -1, 0, 0, 0", "10, 0, -1, 0, 0",
      "10, 0, 0, -1, 0", "10, 0, 0, 0, -1", "10, 4, 3, 4, 0", "10, 0, 11, 0, 0", "10, 0, 0, 11, 0", "0, 0, 0, 0, 15",
      "10, 2, 2147483647, 2147483647, 0", "2147483647, 2147483647, 0, 0, 0", "10, 0, 0, 0, 2147483647"})
  void sessionsThatDoNot(int possible, int present, int authorised, int unauthorised, int unable) {
    assertRejected(week(possible, present, authorised, unauthorised, unable), Reason.IMPOSSIBLE_COUNT, "sessions");
  }

  private static SpecificRecord week(int possible, int present, int authorised, int unauthorised, int unable) {
    return Given.education().setPossible(possible).setPresent(present).setAuthorised(authorised)
        .setUnauthorised(unauthorised).setUnable(unable).build();
  }

  private static void assertAccepted(SpecificRecord record) {
    assertThat(Given.read(record)).isNotNull();
  }

  private static void assertRejected(SpecificRecord record, Reason reason, String detail) {
    assertRejected(() -> Given.read(record), reason, detail);
  }

  private static void assertRejected(ThrowingCallable reading, Reason reason, String detail) {
    RejectedException rejected = catchThrowableOfType(RejectedException.class, reading);
    assertThat(rejected).as("rejection").isNotNull().hasMessage(detail);
    assertThat(rejected.reason()).isEqualTo(reason);
  }
}

package uk.wnb.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.avro.AlertReview;
import uk.wnb.avro.AppointmentStatus;
import uk.wnb.avro.CancelledBy;
import uk.wnb.avro.Complaint;
import uk.wnb.avro.DischargeStatus;
import uk.wnb.avro.FactType;
import uk.wnb.avro.Operation;
import uk.wnb.avro.Provision;
import uk.wnb.avro.ReviewOutcome;
import uk.wnb.avro.Setting;
import uk.wnb.avro.Tick;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Kind;
import uk.wnb.history.Outcome;

/** What comes of records that are right. */
class EventReaderTest {
  @Test
  void everyKindOfRecordTellsWhoSaidItAndWhen() {
    List<Kind> kinds = List.of(Kind.BOOKING, Kind.ATTENDANCE, Kind.EMERGENCY, Kind.EDUCATION, Kind.CONTEXT,
        Kind.REVIEW);
    for (SpecificRecord record : Given.oneOfEach()) {
      Event event = Given.read(record);
      assertThat(event.fact().kind()).isEqualTo(kinds.get(Given.oneOfEach().indexOf(record)));
      assertThat(event.id()).hasToString((String) record.get(0));
      assertThat(event.source()).isEqualTo(record.get(2));
      assertThat(event.at()).isEqualTo(Days.localMinute(Given.DUE));
      assertThat(event.recordedAt()).isEqualTo(Given.RECORDED.toEpochMilli());
      assertThat(event.retracted()).isFalse();
    }
  }

  @Test
  void everyKindOfRecordCanBeTakenBack() {
    for (SpecificRecord record : Given.oneOfEach()) {
      assertThat(Given.read(Given.with(record, "operation", Operation.RETRACT)).retracted()).isTrue();
    }
  }

  /** 23:30 UTC in summer is half past midnight in London: the next day. */
  @Test
  void theDayIsTheDayInLondon() {
    Event event = Given.read(Given.emergency().setOccursAt(Instant.parse("2020-07-13T23:30:00Z")).build());

    assertThat(event.day()).isEqualTo(Days.of(LocalDate.of(2020, 7, 14)));
  }

  @Test
  void aLaterVersionOfARecordReplacesTheEarlierOneAndAnotherRecordDoesNot() {
    Event first = Given.read(Given.attendance().setOutcome("3").build());
    Event corrected = Given.read(Given.attendance().setEventId("e9").setRecordedAt(Given.RECORDED.plusMillis(1)).build());
    Event other = Given.read(Given.attendance().setEventId("e10").setRecordId("op-2").build());

    History history = History.EMPTY.apply(first).history().apply(corrected).history().apply(other).history();

    assertThat(history.events()).containsExactlyInAnyOrder(corrected, other);
  }

  @ParameterizedTest
  @CsvSource({"0, BOOKED", "2, CANCELLED_BY_FAMILY", "3, NOT_BROUGHT", "4, CANCELLED_BY_PROVIDER", "5, BROUGHT",
      "6, BROUGHT_LATE", "7, ARRIVED_NOT_SEEN"})
  void readsTheOutcome(String code, Outcome outcome) {
    assertThat(attendance(code, Setting.CLINIC, null).outcome()).isEqualTo(outcome);
  }

  @Test
  void readsALocalOutcomeThatTheSiteHasMapped() {
    Event event = new EventReader(OutcomeCodes.withLocal("WNB=3"))
        .read(Given.CHILD, Given.attendance().setOutcome("WNB").build(), Given.SENT);

    assertThat(((Fact.Attendance) event.fact()).outcome()).isEqualTo(Outcome.NOT_BROUGHT);
  }

  @ParameterizedTest
  @CsvSource({", UNKNOWN", "1, FIRST", "2, FOLLOW_UP", "3, FIRST_REMOTE", "4, FOLLOW_UP_REMOTE", "5, CLOCK_STOP"})
  void readsWhetherItIsTheFirst(String code, Fact.FirstAttendance first) {
    assertThat(particulars(Given.attendance().setFirstAttendance(code).build()).first()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({", UNKNOWN", "1, DISCHARGED", "2, ANOTHER_GIVEN", "3, TO_BE_MADE"})
  void readsWhatIsToComeNext(String code, Fact.NextStep next) {
    assertThat(particulars(Given.attendance().setOutcomeOfAttendance(code).build()).next()).isEqualTo(next);
  }

  private static Fact.Particulars particulars(SpecificRecord attendance) {
    return ((Fact.Attendance) Given.read(attendance).fact()).particulars();
  }

  @ParameterizedTest
  @CsvSource({"CLINIC, CLINIC", "COMMUNITY, COMMUNITY", "REMOTE, REMOTE", "HOME, HOME", "SCHOOL, SCHOOL",
      "UNKNOWN, UNKNOWN"})
  void readsTheSetting(Setting sent, uk.wnb.history.Setting setting) {
    assertThat(attendance("5", sent, null).setting()).isEqualTo(setting);
    assertThat(((Fact.Booking) Given.read(Given.appointment().setSetting(sent).build()).fact()).setting())
        .isEqualTo(setting);
  }

  /** The schema's promise: never assumed for a home visit, and never true of a telephone call. */
  @ParameterizedTest
  @CsvSource({
      "5, CLINIC, , true", "6, CLINIC, , true", "5, COMMUNITY, , true", "5, SCHOOL, , true",
      "3, CLINIC, , false", "7, CLINIC, , false", "2, CLINIC, , false", "0, CLINIC, , false",
      "5, HOME, , false", "5, HOME, true, true", "5, HOME, false, false",
      "5, REMOTE, , false", "5, REMOTE, true, false", "5, CLINIC, false, false", "3, HOME, true, true"})
  void whetherTheChildWasSeenInPerson(String code, Setting setting, Boolean said, boolean seen) {
    assertThat(attendance(code, setting, said).seen()).isEqualTo(seen);
  }

  private static Fact.Attendance attendance(String code, Setting setting, Boolean seen) {
    return (Fact.Attendance) Given.read(
        Given.attendance().setOutcome(code).setSetting(setting).setSeen(seen).build()).fact();
  }

  @ParameterizedTest
  @CsvSource({"BOOKED, BOOKED", "RESCHEDULED, RESCHEDULED", "CANCELLED, CANCELLED"})
  void readsABooking(AppointmentStatus sent, Fact.BookingStatus status) {
    Event event = Given.read(Given.appointment().setStatus(sent).setCancelledBy(CancelledBy.FAMILY).build());

    assertThat(event.fact()).isEqualTo(
        new Fact.Booking(status, Fact.CancelledBy.FAMILY, "290", uk.wnb.history.Setting.CLINIC));
  }

  @ParameterizedTest
  @CsvSource({"FAMILY, FAMILY", "PROVIDER, PROVIDER", "UNKNOWN, UNKNOWN"})
  void readsWhoCancelled(CancelledBy sent, Fact.CancelledBy by) {
    assertThat(((Fact.Booking) Given.read(Given.appointment().setCancelledBy(sent).build()).fact()).cancelledBy())
        .isEqualTo(by);
  }

  @ParameterizedTest
  @CsvSource({"COMPLETED, COMPLETED", "LEFT_BEFORE_ASSESSMENT, LEFT_BEFORE_ASSESSMENT",
      "LEFT_AFTER_ASSESSMENT, LEFT_AFTER_ASSESSMENT", "LEFT_BEFORE_TREATMENT, LEFT_BEFORE_TREATMENT", "DIED, DIED"})
  void readsAnEmergencyAttendance(DischargeStatus sent, Fact.Discharge discharge) {
    Event event = Given.read(Given.emergency().setDischargeStatus(sent).setPlanned(true).setSite("ZZE01").build());

    assertThat(event.fact()).isEqualTo(new Fact.Emergency(discharge, Fact.Complaint.ILLNESS,
        Fact.Category.PLANNED_FOLLOW_UP, "ZZE01", Fact.Mobility.UNKNOWN, false));
  }

  @ParameterizedTest
  @CsvSource({", false, UNKNOWN", "1, false, FIRST", "2, false, FOLLOW_UP", "3, false, FOLLOW_UP_ELSEWHERE",
      "4, false, PLANNED_FOLLOW_UP", ", true, PLANNED_FOLLOW_UP", "1, true, FIRST"})
  void readsWhyTheChildCameAgain(String code, boolean planned, Fact.Category category) {
    Event event = Given.read(Given.emergency().setAttendanceCategory(code).setPlanned(planned).setTransferred(true)
        .build());
    assertThat(((Fact.Emergency) event.fact()).category()).isEqualTo(category);
    assertThat(((Fact.Emergency) event.fact()).transferred()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5", "01", "first", ""})
  void refusesACategoryThatNobodyKnows(String code) {
    assertThatThrownBy(() -> Given.read(Given.emergency().setAttendanceCategory(code).build()))
        .isInstanceOfSatisfying(RejectedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_CODE))
        .hasMessage("attendanceCategory");
  }

  @ParameterizedTest
  @EnumSource(Complaint.class)
  void readsTheComplaint(Complaint sent) {
    assertThat(((Fact.Emergency) Given.read(Given.emergency().setComplaint(sent).build()).fact()).complaint())
        .hasToString(sent.name());
  }

  @ParameterizedTest
  @EnumSource(Provision.class)
  void readsAWeekOfEducation(Provision sent) {
    Event event = Given.read(Given.education().setProvision(sent).setUnable(4).build());

    assertThat(event.fact()).isEqualTo(new Fact.Education(Fact.Provision.valueOf(sent.name()), 10, 7, 2, 1, 4));
  }

  @ParameterizedTest
  @EnumSource(value = FactType.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
  void readsADatedFact(FactType sent) {
    Event event = Given.read(Given.context().setFact(sent).setValue("9990000026").build());

    assertThat(event.fact())
        .isEqualTo(new Fact.Context(Fact.ContextType.valueOf(sent.name()), "9990000026", Days.NEVER));
  }

  @Test
  void readsWhenAStatusEnded() {
    Event event = Given.read(Given.context().setEndsOn(LocalDate.of(2020, 8, 31)).build());

    assertThat(((Fact.Context) event.fact()).endsOn()).isEqualTo(Days.of(LocalDate.of(2020, 8, 31)));
  }

  @ParameterizedTest
  @EnumSource(value = ReviewOutcome.class, names = {"UNKNOWN", "SNOOZED"}, mode = EnumSource.Mode.EXCLUDE)
  void readsAReview(ReviewOutcome sent) {
    Event event = Given.read(Given.review().setOutcome(sent).build());

    assertThat(event.fact())
        .isEqualTo(new Fact.Review("00ff", Fact.ReviewOutcome.valueOf(sent.name()), "named-nurse"));
  }

  @Test
  void readsASnooze() {
    Event event = Given.read(Given.review().setOutcome(ReviewOutcome.SNOOZED).setUntil(LocalDate.of(2030, 1, 2))
        .setReason("the family is away").build());

    assertThat(event.fact()).isEqualTo(new Fact.Review("00ff", Fact.ReviewOutcome.SNOOZED, "named-nurse",
        Days.of(LocalDate.of(2030, 1, 2)), "the family is away"));
  }

  /** No instant may stop the stream, however far away. */
  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, 253_402_300_799_999L})
  void refusesASnoozeOfNoThinkableDay(long millis) {
    AlertReview review = Given.review().setOutcome(ReviewOutcome.SNOOZED).setUntil(LocalDate.of(2030, 1, 2))
        .setReason("the family is away").setOccursAt(Instant.ofEpochMilli(millis)).build();
    assertThatThrownBy(() -> Given.read(review)).hasMessage("occursAt")
        .isInstanceOfSatisfying(RejectedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.IMPOSSIBLE_DATE));
  }

  @Test
  void whatIsNotSaidIsTheEmptyText() {
    assertThat(((Fact.Attendance) Given.read(Given.attendance().setSpecialty(null).build()).fact()).specialty()).isEmpty();
    assertThat(((Fact.Emergency) Given.read(Given.emergency().setSite(null).build()).fact()).site()).isEmpty();
    assertThat(((Fact.Context) Given.read(Given.context().setFact(FactType.BIRTH).setValue(null).build()).fact()).value())
        .isEmpty();
    assertThat(((Fact.Review) Given.read(Given.review().setReviewer(null).build()).fact()).reviewer()).isEmpty();
  }

  @Test
  void aTickIsNoEvent() {
    assertThatThrownBy(() -> Given.read(new Tick(Given.DUE))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("uk.wnb.avro.Tick");
  }
}

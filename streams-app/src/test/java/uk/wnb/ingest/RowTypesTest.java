package uk.wnb.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.avro.AlertReview;
import uk.wnb.avro.Appointment;
import uk.wnb.avro.AppointmentStatus;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.CancelledBy;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.Complaint;
import uk.wnb.avro.DischargeStatus;
import uk.wnb.avro.EducationAttendance;
import uk.wnb.avro.EmergencyAttendance;
import uk.wnb.avro.FactType;
import uk.wnb.avro.Provision;
import uk.wnb.avro.ReviewOutcome;
import uk.wnb.avro.Setting;
import uk.wnb.intake.Reason;

/** What a row says beyond its envelope, kind by kind. */
class RowTypesTest {
  @Test
  void anAppointmentIsReadWithAllItsDetail() {
    Appointment appointment = Csv.told(Appointment.class, Csv.row("appointment", "code=cancelled", "specialty=652",
        "setting=community", "detail=cancelled-by=family;reason=transport;referral=R1;first=2"));

    assertThat(appointment.getStatus()).isEqualTo(AppointmentStatus.CANCELLED);
    assertThat(appointment.getCancelledBy()).isEqualTo(CancelledBy.FAMILY);
    assertThat(appointment.getSpecialty()).isEqualTo("652");
    assertThat(appointment.getSetting()).isEqualTo(Setting.COMMUNITY);
    assertThat(appointment.getReferralId()).isEqualTo("R1");
    assertThat(appointment.getFirstAttendance()).isEqualTo("2");
    assertThat(appointment.getReason()).isEqualTo("transport");
  }

  @Test
  void anAppointmentThatSaysLittleIsBookedAtAClinic() {
    Appointment appointment = Csv.told(Appointment.class, Csv.row("appointment", "code=booked"));

    assertThat(appointment.getStatus()).isEqualTo(AppointmentStatus.BOOKED);
    assertThat(appointment.getCancelledBy()).isEqualTo(CancelledBy.UNKNOWN);
    assertThat(appointment.getSetting()).isEqualTo(Setting.CLINIC);
    assertThat(appointment.getSpecialty()).isNull();
    assertThat(appointment.getReferralId()).isNull();
    assertThat(appointment.getReason()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"booked, BOOKED", "rescheduled, RESCHEDULED", "cancelled, CANCELLED", "Cancelled, CANCELLED"})
  void readsTheStateOfAnAppointment(String code, AppointmentStatus expected) {
    assertThat(Csv.told(Appointment.class, Csv.row("appointment", "code=" + code)).getStatus()).isEqualTo(expected);
  }

  @Test
  void anAttendanceIsReadWithAllItsDetail() {
    Attendance attendance = Csv.told(Attendance.class, Csv.row("attendance", "code=3", "specialty=290", "setting=home",
        "detail=seen=false;reason=forgot;referral=R1;first=1;outcome-of-attendance=3"));

    assertThat(attendance.getOutcome()).isEqualTo("3");
    assertThat(attendance.getSpecialty()).isEqualTo("290");
    assertThat(attendance.getSetting()).isEqualTo(Setting.HOME);
    assertThat(attendance.getSeen()).isFalse();
    assertThat(attendance.getReason()).isEqualTo("forgot");
    assertThat(attendance.getReferralId()).isEqualTo("R1");
    assertThat(attendance.getFirstAttendance()).isEqualTo("1");
    assertThat(attendance.getOutcomeOfAttendance()).isEqualTo("3");
  }

  @Test
  void anOutcomeIsTakenAsItIsSinceSitesHaveTheirOwn() {
    assertThat(outcome("code=WNB")).isEqualTo("WNB");
    assertThat(outcome("code=")).isEmpty();
    assertThat(outcome("code=", "operation=retract")).isEqualTo("0");
    assertThat(outcome("code=3", "operation=retract")).isEqualTo("3");
  }

  private static String outcome(String... columns) {
    return Csv.told(Attendance.class, Csv.row("attendance", columns)).getOutcome();
  }

  @Test
  void whetherAChildWasSeenIsNotGuessed() {
    assertThat(Csv.told(Attendance.class, Csv.row("attendance", "code=5", "setting=home")).getSeen()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"clinic, CLINIC", "community, COMMUNITY", "remote, REMOTE", "home, HOME", "school, SCHOOL",
      "unknown, UNKNOWN", "'', CLINIC"})
  void readsTheSetting(String text, Setting expected) {
    assertThat(Csv.told(Attendance.class, Csv.row("attendance", "code=5", "setting=" + text)).getSetting())
        .isEqualTo(expected);
    assertThat(Csv.told(Appointment.class, Csv.row("appointment", "code=booked", "setting=" + text)).getSetting())
        .isEqualTo(expected);
  }

  @Test
  void anEmergencyIsReadWithAllItsDetail() {
    EmergencyAttendance emergency = Csv.told(EmergencyAttendance.class, Csv.row("emergency",
        "code=left-before-treatment",
        "detail=complaint=head-injury;planned=true;category=2;transferred=true;site=ZZE01;non-mobile=true;"
            + "injured-at=2020-01-13T20:00"));

    assertThat(emergency.getDischargeStatus()).isEqualTo(DischargeStatus.LEFT_BEFORE_TREATMENT);
    assertThat(emergency.getComplaint()).isEqualTo(Complaint.HEAD_INJURY);
    assertThat(emergency.getPlanned()).isTrue();
    assertThat(emergency.getAttendanceCategory()).isEqualTo("2");
    assertThat(emergency.getTransferred()).isTrue();
    assertThat(emergency.getSite()).isEqualTo("ZZE01");
    assertThat(emergency.getNonMobile()).isTrue();
    assertThat(emergency.getInjuredAt()).isEqualTo(Instant.parse("2020-01-13T20:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"completed, COMPLETED", "left-before-assessment, LEFT_BEFORE_ASSESSMENT",
      "left-after-assessment, LEFT_AFTER_ASSESSMENT", "left-before-treatment, LEFT_BEFORE_TREATMENT", "died, DIED"})
  void anEmergencyThatSaysLittleIsUnplannedAndOfUnknownComplaint(String code, DischargeStatus expected) {
    EmergencyAttendance emergency = Csv.told(EmergencyAttendance.class, Csv.row("emergency", "code=" + code));

    assertThat(emergency.getDischargeStatus()).isEqualTo(expected);
    assertThat(emergency.getComplaint()).isEqualTo(Complaint.UNKNOWN);
    assertThat(emergency.getPlanned()).isFalse();
    assertThat(emergency.getAttendanceCategory()).isNull();
    assertThat(emergency.getTransferred()).isFalse();
    assertThat(emergency.getSite()).isNull();
    assertThat(emergency.getNonMobile()).isNull();
    assertThat(emergency.getInjuredAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"ingestion, INGESTION", "head-injury, HEAD_INJURY", "injury, INJURY", "illness, ILLNESS",
      "mental-health, MENTAL_HEALTH", "other, OTHER"})
  void readsTheComplaint(String text, Complaint expected) {
    assertThat(Csv.told(EmergencyAttendance.class,
        Csv.row("emergency", "code=completed", "detail=complaint=" + text)).getComplaint()).isEqualTo(expected);
  }

  @Test
  void aWeekOfEducationIsReadWithAllItsDetail() {
    EducationAttendance week = education("detail=possible=10;present=3;authorised=2;unauthorised=4;unable=1");

    assertThat(week.getPossible()).isEqualTo(10);
    assertThat(week.getPresent()).isEqualTo(3);
    assertThat(week.getAuthorised()).isEqualTo(2);
    assertThat(week.getUnauthorised()).isEqualTo(4);
    assertThat(week.getUnable()).isEqualTo(1);
  }

  @Test
  void theProvisionStandsInCodeOrDetail() {
    String sessions = "detail=possible=10;present=3";

    assertThat(education("code=school", sessions).getProvision()).isEqualTo(Provision.SCHOOL);
    assertThat(education("code=", sessions + ";provision=early-years").getProvision()).isEqualTo(Provision.EARLY_YEARS);
    assertThat(education("code=", sessions).getProvision()).isEqualTo(Provision.UNKNOWN);
    assertThat(education("code=", sessions).getUnable()).isZero();
  }

  private static EducationAttendance education(String... columns) {
    return Csv.told(EducationAttendance.class, Csv.row("education", columns));
  }

  @ParameterizedTest
  @ValueSource(strings = {"present=3", "possible=10", "possible=ten;present=3", "possible=10;present=",
      "possible=10;present=3;unable=2.5", "possible=99999999999;present=3"})
  void sessionsAreWholeNumbersThatHaveToBeThere(String detail) {
    assertThat(Csv.problem(Csv.row("education", "detail=" + detail)).reason()).isEqualTo(Reason.BAD_ROW);
  }

  @ParameterizedTest
  @EnumSource(FactType.class)
  void everyFactIsReadByItsNameWithItsValueAndEnd(FactType fact) {
    String code = fact.name().toLowerCase(Locale.ROOT).replace("_", "-");
    ChildContext context = context("code=" + code, "detail=value=v;end=2020-02-29");

    assertThat(context.getFact()).isEqualTo(fact);
    assertThat(context.getValue()).isEqualTo("v");
    assertThat(context.getEndsOn()).isEqualTo(LocalDate.of(2020, 2, 29));
  }

  @ParameterizedTest
  @CsvSource({"household, household", "child-protection-plan, category", "looked-after, status",
      "additional-need, need", "move, area", "school-offer, provision", "referral-opened, referral",
      "referral-closed, referral", "barrier-open, reason", "barrier-resolved, reason",
      "nhs-number-replaced, nhs-number", "concern-noted, concern", "period-note, period"})
  void aFactThatHasAValueHasAWordForIt(String code, String key) {
    ChildContext context = context("code=" + code, "detail=" + key + "=H1;basis=E");

    assertThat(context.getValue()).isEqualTo("H1");
    assertThat(context.getEndsOn()).isNull();
  }

  @Test
  void aWordThatBelongsToAnotherFactIsNotTheValue() {
    assertThat(context("code=birth", "detail=household=H1").getValue()).isNull();
    assertThat(context("code=household", "detail=reason=cost;note=n").getValue()).isNull();
  }

  private static ChildContext context(String... columns) {
    return Csv.told(ChildContext.class, Csv.row("context", columns));
  }

  @Test
  void aReviewSaysOfWhichAlertAndWho() {
    AlertReview review = Csv.told(AlertReview.class,
        Csv.row("review", "code=support-offered", "detail=alert=00ff;reviewer=named-nurse"));

    assertThat(review.getOutcome()).isEqualTo(ReviewOutcome.SUPPORT_OFFERED);
    assertThat(review.getAlertId()).isEqualTo("00ff");
    assertThat(review.getReviewer()).isEqualTo("named-nurse");
  }

  @Test
  void aSnoozeHasADayAndAReason() {
    AlertReview review = Csv.told(AlertReview.class,
        Csv.row("review", "code=snoozed", "detail=alert=00ff;until=2022-04-01;reason=the family is away"));

    assertThat(review.getOutcome()).isEqualTo(ReviewOutcome.SNOOZED);
    assertThat(review.getUntil()).isEqualTo(LocalDate.of(2022, 4, 1));
    assertThat(review.getReason()).isEqualTo("the family is away");
  }

  @Test
  void aReviewOfNoAlertIsLeftToTheIntake() {
    assertThat(Csv.told(AlertReview.class, Csv.row("review", "code=no-concern")).getAlertId()).isEmpty();
  }

  @Test
  void keysThatNobodyAsksForAreAllowed() {
    String detail = "detail= basis=E ; precision=month;note=a=b; ;seen=true;;";

    assertThat(Csv.told(Attendance.class, Csv.row("attendance", "code=5", detail)).getSeen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"seen", "=true", "seen=true;seen=true", "seen=true;note"})
  void detailIsPairsWithEachKeyOnce(String detail) {
    assertThat(Csv.problem(Csv.row("attendance", "code=5", "detail=" + detail)).reason()).isEqualTo(Reason.BAD_ROW);
  }

  @ParameterizedTest
  @CsvSource({
      "attendance,  code=5,         setting=moon,                  setting",
      "attendance,  code=5,         detail=seen=perhaps,           detail seen",
      "appointment, code=pencilled, detail=,                       code",
      "appointment, code=,          detail=,                       code",
      "appointment, code=cancelled, detail=cancelled-by=nobody,    detail cancelled-by",
      "emergency,   code=went,      detail=,                       code",
      "emergency,   code=,          detail=,                       code",
      "emergency,   code=completed, detail=complaint=love,         detail complaint",
      "emergency,   code=completed, detail=planned=yes,            detail planned",
      "emergency,   code=completed, detail=non-mobile=1,           detail non-mobile",
      "education,   code=college,   detail=possible=10;present=3,  code",
      "context,     code=wedding,   detail=,                       code",
      "context,     code=,          detail=,                       code",
      "review,      code=shelved,   detail=alert=a1,               code",
      "review,      code=,          detail=alert=a1,               code",
      "Attendance s,code=5,         detail=,                       type",
  })
  void aCodeInNoListIsNamedByItsColumn(String type, String code, String other, String column) {
    Csv.assertProblem(Csv.problem(Csv.row(type, code, other)), 2, Reason.UNKNOWN_CODE, column);
  }

  @ParameterizedTest
  @CsvSource({"context, code=household, end=never, detail end", "context, code=household, end=2020-02-30, detail end",
      "context, code=household, end=2020-02-01T00:00, detail end",
      "emergency, code=completed, injured-at=then, detail injured-at"})
  void aDateInDetailIsNamedByItsKey(String type, String code, String detail, String name) {
    Csv.assertProblem(Csv.problem(Csv.row(type, code, "detail=" + detail)), 2, Reason.IMPOSSIBLE_DATE, name);
  }

  /** Advice that fits what is wrong: the words there are, in the order of the schema, or a date as it is written. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "visit      | code=5    | detail=           | Write one of these: appointment, attendance, emergency, education, "
          + "context, review, tick.",
      "attendance | code=5    | setting=moon      | Write one of these: clinic, community, remote, home, school.",
      "attendance | code=5    | operation=undo    | Write one of these: assert, retract.",
      "attendance | code=5    | detail=seen=maybe | Write true or false.",
      "attendance | code=5    | occurs_at=01/05/2022 | Write 2022-05-01, or 2022-05-01T09:30 with its time.",
      "context    | code=move | detail=end=1.5.22 | Write 2022-05-01.",
  })
  void whatIsAdvisedFitsTheColumn(String type, String code, String other, String remedy) {
    assertThat(Csv.problem(Csv.row(type, code, other)).remedy()).isEqualTo(remedy);
  }

  @Test
  void whatHasNoAdviceOfItsOwnHasThatOfItsReason() {
    assertThat(Csv.problem("attendance").remedy()).isEqualTo(Reason.BAD_ROW.remedy());
  }
}

package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.concern.Scene.only;
import static uk.wnb.oracle.Given.booking;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.cancelledByFamily;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.BookingStatus;
import uk.wnb.history.Fact.CancelledBy;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

/** What an alert says to the person who reads it. */
class AlertWordsTest {
  private final Scene scene = Scene.begins();

  @Test
  void theUnmetNeedComesFirst() {
    scene.hears(missed("2024-01-10", "652"));
    Alert alert = only(scene.hears(missed("2024-02-10", "652"), missed("2024-02-11", "130")).subList(0, 1));
    assertThat(alert.headline()).startsWith("Appointments not kept in 12 months: Speech and Language Therapy 2")
        .endsWith("2 appointments in a row, in any service.");
    assertThat(alert.findings()).extracting(Alert.Told::title)
        .containsExactly("Consecutive appointments not kept");
    assertThat(alert.findings().get(0).clears()).isNotBlank();
  }

  @Test
  void theServiceMostOftenMissedIsNamedFirst() {
    scene.hears(missed("2024-01-10", "130"), missed("2024-01-11", "652"), missed("2024-01-12", "652"),
        missed("2024-01-13", ""), missed("2024-01-14", "999"));
    Alert alert = only(scene.hears(visit("2024-01-20", Complaint.INGESTION), visit("2024-01-21", Complaint.INGESTION)));
    assertThat(alert.headline()).startsWith("Appointments not kept in 12 months: Speech and Language Therapy 2, "
        + "a service 1, Ophthalmology 1, treatment function 999 1. ");
  }

  @Test
  void nothingIsMadeUpWhenNoCareWasMissed() {
    Alert alert = only(scene.hears(visit("2024-01-20", Complaint.INGESTION), visit("2024-01-21", Complaint.INGESTION)));
    assertThat(alert.headline()).startsWith("Seen in A&E 2 times in 24 months after swallowing");
  }

  /** Cancelled twice, booked again, and attended a week later: nobody has gone without care. */
  @Test
  void whatWasGivenAWeekLaterIsNotCareThatWasNotReceived() {
    Scene all = Scene.of(Given.policy().withoutLadder(), Given.NHS_NUMBER);
    Alert alert = all.hears(cancelledByFamily("2024-01-10"), brought("2024-01-17"), cancelledByFamily("2024-02-10"),
        brought("2024-02-17"), cancelledByFamily("2024-03-10")).get(0);
    assertThat(alert.headline()).startsWith("Appointments not kept in 12 months: Paediatrics 3. ")
        .doesNotContain("received", "not brought to 3", "Not brought to 3");
  }

  @Test
  void whatIsNewIsSaidBeforeWhatWasKnown() {
    scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"), visit("2024-02-15", Complaint.INGESTION));
    Alert alert = only(scene.hears(visit("2024-02-20", Complaint.INGESTION)));
    assertThat(alert.headline()).contains("Appointments not kept")
        .endsWith("something harmful. What records show to be for the same time counts once.");
    assertThat(alert.findings()).extracting(told -> told.finding().signal()).containsExactly("W2", "E3");
  }

  @Test
  void theFirstQuestionIsWhatGotInTheWay() {
    Alert alert = raised();
    assertThat(alert.questions()).startsWith("What got in the way?").hasSize(3).doesNotHaveDuplicates();
    scene.hears(visit("2024-02-15", Complaint.INGESTION));
    assertThat(only(scene.hears(visit("2024-02-16", Complaint.INGESTION))).questions()).hasSize(6)
        .anyMatch(question -> question.contains("safe storage"));
  }

  @Test
  void whatIsInTheWayAndTheHouseholdAreTold() {
    scene.hears(context("2024-01-01", ContextType.BARRIER_OPEN, "transport"),
        context("2024-01-01T11:00", ContextType.BARRIER_OPEN, "language"),
        context("2024-01-02", ContextType.BARRIER_RESOLVED, "language"),
        context("2024-01-01T12:00", ContextType.HOUSEHOLD, "H1"));
    Alert alert = raised();
    assertThat(alert.barriers()).containsExactly("transport");
    assertThat(alert.household()).isEqualTo("H1");
    assertThat(only(Scene.begins().hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10"))).household())
        .isNull();
  }

  @Test
  void whyAFindingStandsAtItsTierIsToldBesideWhatItSaw() {
    scene.hears(context("2024-01-01", ContextType.BARRIER_OPEN, "transport"));
    Alert alert = raised();
    Alert.Told told = alert.findings().get(0);
    assertThat(told.statement()).endsWith("in any service.");
    assertThat(told.notes()).singleElement().asString().startsWith("On record as in the way: transport.");
    assertThat(told.whole()).isEqualTo(told.statement() + " " + told.notes().get(0));
    assertThat(alert.headline()).endsWith(told.whole());
  }

  @Test
  void whereTheSignalSaysItAllThereIsNoNote() {
    assertThat(raised().findings()).singleElement().satisfies(told -> {
      assertThat(told.notes()).isEmpty();
      assertThat(told.whole()).isEqualTo(told.statement());
    });
  }

  @Test
  void gapsInWhatIsKnownAreTold() {
    scene.hears(booking("2024-01-05", BookingStatus.BOOKED, CancelledBy.UNKNOWN));
    assertThat(raised().dataGaps()).containsExactly("1 past booked appointments have no outcome on record");
  }

  @Test
  void thatOldRecordsMayCountTwiceIsTold() {
    History other = History.EMPTY.apply(wasNotBrought("2018-03-01").event()).history()
        .apply(brought("2018-09-01").event()).history().at(day("2024-01-01"));
    Report moved = context("2024-01-02", ContextType.NHS_NUMBER_REPLACED, Given.NHS_NUMBER)
        .saying(new Fact.Moved(Given.NHS_NUMBER, List.of(Given.OTHER_NHS_NUMBER), other));
    Detector detector = new Detector(Scene.few(Given.policy()));
    Child child = Child.UNKNOWN;
    List<Alert> alerts = List.of();
    for (Report report : List.of(brought("2017-03-01"), wasNotBrought("2018-03-01"), brought("2024-01-01"), moved,
        wasNotBrought("2024-02-01"), wasNotBrought("2024-02-12"))) {
      Decision decision = detector.decide(Given.NHS_NUMBER, child, report.event(), Days.of(report.recordedOn()));
      child = decision.child();
      alerts = decision.alerts();
    }
    assertThat(only(alerts).dataGaps()).containsExactly("Up to 1 records of years before the last five may count twice "
        + "in lifetime counts: they were known under two NHS numbers");
  }

  @Test
  void itGoesToThoseWhoseRecordsAreTheEvidence() {
    scene.hears(wasNotBrought("2024-01-10").from("RRE"), brought("2024-01-01").from("RXX").recorded("2024-01-11"));
    assertThat(only(scene.hears(wasNotBrought("2024-02-10"))).recipients()).containsExactly("RJE", "RRE");
  }

  @ParameterizedTest
  @CsvSource({"2024-02-10, 2024-02-16", "2024-02-12, 2024-02-19"}) // a Saturday and a Monday, five working days on
  void itSaysByWhenToLook(String second, String reviewBy) {
    Alert alert = only(scene.hears(wasNotBrought("2024-01-10"), wasNotBrought(second)));
    assertThat(alert.reviewBy()).isEqualTo(day(reviewBy));
    assertThat(alert.policyVersion()).isEqualTo("default-1");
  }

  @Test
  void whatIsUrgentIsForTheNextWorkingDay() {
    scene.hears(visit("2024-03-01", Complaint.INGESTION));
    Alert alert = only(scene.hears(visit("2024-03-01T16:00", Complaint.INGESTION)));
    assertThat(alert.reviewBy()).isEqualTo(day("2024-03-04"));
  }

  private Alert raised() {
    return only(scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-10")));
  }

  private static Report missed(String when, String specialty) {
    return wasNotBrought(when).saying(new Fact.Attendance(Outcome.NOT_BROUGHT, specialty, Setting.CLINIC, false));
  }
}

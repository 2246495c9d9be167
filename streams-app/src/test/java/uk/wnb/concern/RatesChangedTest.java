package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.booking;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.contact;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact.BookingStatus;
import uk.wnb.history.Fact.CancelledBy;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Production;
import uk.wnb.oracle.Report;

/** Rates are told again when they are others than before, and only then. */
class RatesChangedTest {
  private final Production production = new Production(new Detector(Given.policy()));
  private final Report appointment = brought("2024-01-10");

  @Test
  void anAppointmentChangesThem() {
    assertThat(changes(appointment)).isTrue();
    assertThat(changes(appointment)).as("told twice").isFalse();
    assertThat(changes(appointment.id("c").recorded("2024-01-12").saying(wasNotBrought("2024-01-10").fact()))).isTrue();
    assertThat(changes(appointment.id("d").recorded("2024-01-13").takenBack())).isTrue();
  }

  @Test
  void whatIsNotInThemDoesNot() {
    assertThat(changes(contact("2024-01-10", Outcome.BROUGHT, Setting.HOME))).isFalse();
    assertThat(changes(visit("2024-01-11", Complaint.INJURY))).isFalse();
    assertThat(changes(booking("2024-01-12", BookingStatus.BOOKED, CancelledBy.UNKNOWN))).isFalse();
  }

  @Test
  void theSameSaidAgainUnderAnotherIdDoesNot() {
    changes(appointment);
    assertThat(changes(appointment.id("again").recorded("2024-01-12"))).isFalse();
    assertThat(changes(appointment.id("later that day").recorded("2024-01-13").at("2024-01-10T16:00"))).isFalse();
    assertThat(changes(appointment.id("the day after").recorded("2024-01-14").at("2024-01-11"))).isTrue();
  }

  @Test
  void aCancellationInAdvanceChangesThemOnItsDay() {
    changes(booking("2024-03-10", BookingStatus.CANCELLED, CancelledBy.FAMILY).recorded("2024-02-01"));
    LocalDate day = LocalDate.parse("2024-03-10");
    assertThat(production.isDueOn(day.minusDays(1))).isFalse();
    assertThat(production.isDueOn(day)).isTrue();
    assertThat(production.tick(day).ratesChanged()).isTrue();
    assertThat(production.tick(day).ratesChanged()).isFalse();
  }

  @Test
  void aDateOfBirthChangesThemWhenItTakesAppointmentsOut() {
    changes(appointment);
    assertThat(changes(born("2010-01-01").recorded("2024-01-12"))).isFalse();
    assertThat(changes(born("2005-01-01").recorded("2024-01-12"))).isTrue();
  }

  /** It goes straight into its year, but a lifetime counts it. */
  @Test
  void anAppointmentOfManyYearsAgoChangesThem() {
    changes(appointment);
    assertThat(changes(wasNotBrought("2016-01-10").recorded("2024-01-12"))).isTrue();
  }

  private boolean changes(Report report) {
    return production.hear(report, report.recordedOn()).ratesChanged();
  }
}

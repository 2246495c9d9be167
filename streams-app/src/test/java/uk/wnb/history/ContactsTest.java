package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.booking;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.contact;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.history.Fact.BookingStatus;
import uk.wnb.history.Fact.CancelledBy;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.oracle.Report;

class ContactsTest {
  private final Report cancelled = booking("2024-03-01", BookingStatus.CANCELLED, CancelledBy.FAMILY);

  @Test
  void anOutcomeMakesAContact() {
    Contact contact = Told.of(contact("2024-03-01T10:30", Outcome.NOT_BROUGHT, Setting.REMOTE)).contacts().get(0);
    assertThat(contact.day()).isEqualTo(day("2024-03-01"));
    assertThat(contact.outcome()).isEqualTo(Outcome.NOT_BROUGHT);
    assertThat(contact.setting()).isEqualTo(Setting.REMOTE);
    assertThat(contact.specialty()).isEqualTo("420");
    assertThat(contact.source()).isEqualTo("RJE");
    assertThat(contact.seen()).isFalse();
    assertThat(contact.id()).hasToString("c2024-03-01T10:30");
    assertThat(contact.isOfferedAppointment()).isTrue();
  }

  @Test
  void anAppointmentThatLiesAheadIsNone() {
    assertThat(Told.of(contact("2024-03-01", Outcome.BOOKED)).contacts()).isEmpty();
    assertThat(Told.of(booking("2024-03-01", BookingStatus.BOOKED, CancelledBy.UNKNOWN)).contacts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"FAMILY, CANCELLED_BY_FAMILY", "PROVIDER, CANCELLED_BY_PROVIDER"})
  void aCancelledBookingIsAContactOfItsOwn(CancelledBy by, Outcome outcome) {
    assertThat(Told.of(booking("2024-03-01", BookingStatus.CANCELLED, by)).contacts()).extracting(Contact::outcome)
        .containsExactly(outcome);
  }

  @Test
  void aCancellationByNobodyInParticularCountsForNothing() {
    assertThat(Told.of(booking("2024-03-01", BookingStatus.CANCELLED, CancelledBy.UNKNOWN)).contacts()).isEmpty();
    assertThat(Told.of(booking("2024-03-01", BookingStatus.RESCHEDULED, CancelledBy.FAMILY)).contacts()).isEmpty();
  }

  @Test
  void theAttendanceDecidesOverItsBookingInEitherOrder() {
    Report brought = brought("2024-03-01");
    assertThat(Told.of(cancelled, brought).contacts()).extracting(Contact::outcome).containsExactly(Outcome.BROUGHT);
    assertThat(Told.of(brought, cancelled).contacts()).extracting(Contact::outcome).containsExactly(Outcome.BROUGHT);
  }

  @Test
  void anAttendanceThatStandsNoMoreOrSaysNothingLeavesItToTheBooking() {
    Report brought = brought("2024-03-01");
    Report takenBack = brought.id("taken back").recorded("2024-03-05").takenBack();
    assertThat(Told.of(cancelled, brought, takenBack).contacts()).extracting(Contact::outcome)
        .containsExactly(Outcome.CANCELLED_BY_FAMILY);
    assertThat(Told.of(cancelled, contact("2024-03-01", Outcome.BOOKED)).contacts()).hasSize(1);
  }

  @Test
  void anAttendanceOfAnotherSourceIsAnotherContact() {
    assertThat(Told.of(cancelled, brought("2024-03-01").from("RRE")).contacts()).hasSize(2);
  }

  @Test
  void contactsStandInOrderOfOccurrence() {
    History history = Told.of(brought("2024-03-02"), wasNotBrought("2024-03-01T16:00"), brought("2024-03-01T09:00"));
    assertThat(history.contacts()).extracting(contact -> contact.id().toString())
        .containsExactly("c2024-03-01T09:00", "c2024-03-01T16:00", "c2024-03-02");
  }

  @ParameterizedTest
  @CsvSource({"2006-06-15, 2024-06-14, 1", "2006-06-15, 2024-06-15, 0", "2004-02-29, 2022-02-28, 1",
      "2004-02-29, 2022-03-01, 0"})
  void whoIs18IsNoChildAnyMore(String birth, String day, int contacts) {
    History history = Told.of(born(birth), wasNotBrought(day), visit(day, Complaint.INJURY));
    assertThat(history.contacts()).hasSize(contacts);
    assertThat(history.visits()).hasSize(contacts);
  }

  @Test
  void ofTwoDatesOfBirthTheEarlierCounts() {
    History history = Told.of(born("2006-06-15"), born("2005-06-15"), wasNotBrought("2024-01-10"));
    assertThat(history.contacts()).isEmpty();
  }

  @Test
  void homeVisitsAreContactsButNoAppointments() {
    Contact home = Told.of(contact("2024-03-01", Outcome.NOT_BROUGHT, Setting.HOME)).contacts().get(0);
    assertThat(home.isOfferedAppointment()).isFalse();
    Contact byProvider = Told.of(contact("2024-03-01", Outcome.CANCELLED_BY_PROVIDER)).contacts().get(0);
    assertThat(byProvider.isOfferedAppointment()).isFalse();
  }

  @Test
  void visitsKeepWhatIsKnownOfThem() {
    Visit visit = Told.of(visit("2024-03-01", Complaint.INGESTION, true)).visits().get(0);
    assertThat(visit.day()).isEqualTo(day("2024-03-01"));
    assertThat(visit.fact().isPlanned()).isTrue();
    assertThat(visit.source()).isEqualTo("RJE");
    assertThat(visit.id()).hasToString("v2024-03-01");
    assertThat(Told.of(visit("2024-03-01", Complaint.INGESTION).takenBack()).visits()).isEmpty();
  }
}

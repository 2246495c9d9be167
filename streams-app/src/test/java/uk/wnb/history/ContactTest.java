package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.cancelledByFamily;
import static uk.wnb.oracle.Given.contact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.oracle.Report;

class ContactTest {
  /** On the wall clock, over the night on which it goes forward as well. */
  @ParameterizedTest
  @CsvSource({"2022-03-01T10:00, true", "2022-03-01T09:59, false", "2022-03-03T09:59, true", "2022-03-03T10:00, false",
      "2022-04-01T10:00, false"})
  void knowsWhetherItWasRecordedShortlyBefore(String recorded, boolean shortly) {
    assertThat(only(cancelledByFamily("2022-03-03T10:00").recorded(recorded)).isRecordedInTheLast(48)).isEqualTo(shortly);
  }

  @ParameterizedTest
  @CsvSource({"2022-03-26T10:00, true", "2022-03-26T09:59, false"})
  void countsHoursOnTheWallClock(String recorded, boolean shortly) {
    assertThat(only(cancelledByFamily("2022-03-28T10:00").recorded(recorded)).isRecordedInTheLast(48)).isEqualTo(shortly);
  }

  @ParameterizedTest
  @CsvSource({"CLINIC, true", "HOME, true", "REMOTE, false"})
  void aCallIsNotSeeingAChild(Setting setting, boolean seen) {
    assertThat(only(contact("2022-03-01", Outcome.BROUGHT, setting)).isSeenInPerson()).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource({"BROUGHT_LATE, UNKNOWN, true", "NOT_BROUGHT, UNKNOWN, false", "NOT_BROUGHT, FIRST, false",
      "NOT_BROUGHT, FOLLOW_UP, true", "CANCELLED_BY_PROVIDER, FOLLOW_UP_REMOTE, true"})
  void aFollowUpShowsThatTheChildWasSeenBefore(Outcome outcome, Fact.FirstAttendance first, boolean shows) {
    Contact contact = only(contact("2022-03-01", outcome).saying(onReferral(outcome, "R1", first)));

    assertThat(contact.showsFirstAttendance()).isEqualTo(shows);
    assertThat(contact.isOnReferral()).isTrue();
    assertThat(contact.referral()).isEqualTo("RJE R1");
  }

  @Test
  void mostContactsNameNoReferral() {
    assertThat(only(contact("2022-03-01", Outcome.BROUGHT)).isOnReferral()).isFalse();
  }

  static Fact onReferral(Outcome outcome, String referral, Fact.FirstAttendance first) {
    return new Fact.Attendance(outcome, "420", Setting.CLINIC, false,
        new Fact.Particulars(referral, first, Fact.NextStep.UNKNOWN, ""));
  }

  private static Contact only(Report report) {
    return Told.of(report).contacts().get(0);
  }
}

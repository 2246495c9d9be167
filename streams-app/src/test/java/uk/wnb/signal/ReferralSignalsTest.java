package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.contact;
import static uk.wnb.oracle.Given.day;

import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.oracle.Report;

/** What rule tests of W13 and X4 cannot reach: folded years, and the day on which to look again. */
class ReferralSignalsTest {
  private static Report onReferral(String when, Outcome outcome, String referral) {
    return contact(when, outcome).saying(new Fact.Attendance(outcome, "420", Setting.CLINIC, false,
        new Fact.Particulars(referral, Fact.FirstAttendance.UNKNOWN, Fact.NextStep.UNKNOWN, "")));
  }

  @Test
  void aFirstAttendanceIsRememberedWhenItsYearIsFolded() {
    Seen seen = Seen.by("W13", onReferral("2014-03-04", Outcome.BROUGHT, "R1"),
        onReferral("2022-03-01", Outcome.NOT_BROUGHT, "R1"), onReferral("2022-04-05", Outcome.NOT_BROUGHT, "R1"));
    History folded = seen.history().at(day("2022-04-05"));

    assertThat(folded.contacts()).hasSize(2);
    assertThat(seen.signals().view(folded, day("2022-04-05")).finding("W13")).isNull();
    assertThat(seen.and(onReferral("2022-03-02", Outcome.NOT_BROUGHT, "R2"),
        onReferral("2022-04-06", Outcome.NOT_BROUGHT, "R2")).evidenceOn("2022-04-06"))
        .containsExactly("c2022-03-02", "c2022-04-06");
  }

  @Test
  void severalReferralsAreToldInOrderOfOccurrenceUntilTheLast() {
    Seen seen = Seen.by("W13", onReferral("2022-03-01", Outcome.NOT_BROUGHT, "R1"),
        onReferral("2022-03-02", Outcome.NOT_BROUGHT, "R2"), onReferral("2022-04-05", Outcome.NOT_BROUGHT, "R2"),
        onReferral("2022-04-06", Outcome.NOT_BROUGHT, "R1"));

    assertThat(seen.evidenceOn("2022-04-06")).containsExactly("c2022-03-01", "c2022-03-02", "c2022-04-05",
        "c2022-04-06");
    assertThat(seen.on("2022-04-06").count("referrals")).isEqualTo(2);
    assertThat(seen.recheckAfter("2022-04-06")).isEqualTo("2023-03-01");
    assertThat(seen.on("2023-03-01").count("referrals")).isEqualTo(1);
    assertThat(seen.recheckAfter("2023-03-01")).isEqualTo("2023-03-02");
    assertThat(seen.on("2023-03-02")).isNull();
  }

  @Test
  void aGapIsLookedForWhenItMayBegin() {
    Seen seen = Seen.by("X4", context("2022-02-22", ContextType.REFERRAL_OPENED, "R2"));

    assertThat(seen.recheckAfter("2022-02-22")).isEqualTo("2022-06-28");
    assertThat(seen.recheckAfter("2022-06-28")).isEqualTo("2023-02-22");
    assertThat(seen.and(context("2022-03-01", ContextType.REFERRAL_CLOSED, "R1")).recheckAfter("2022-03-01"))
        .isEqualTo("2022-04-05");
  }

  @Test
  void whatIsLetGoLaterThanTheDayIsNotLookedAt() {
    Seen seen = Seen.by("X4", context("2022-02-22", ContextType.REFERRAL_OPENED, "R2"),
        context("2022-05-01", ContextType.REFERRAL_CLOSED, "R1"), context("2022-07-01", ContextType.REFERRAL_CLOSED,
        "R2"));

    assertThat(seen.on("2022-04-30")).isNull();
    assertThat(seen.on("2022-05-01")).isNotNull();
    assertThat(seen.on("2022-07-01")).isNull();
  }
}

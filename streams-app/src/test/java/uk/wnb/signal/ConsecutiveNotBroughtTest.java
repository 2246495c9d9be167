package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.cancelledByFamily;
import static uk.wnb.oracle.Given.contact;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.wasNotBrought;

import org.junit.jupiter.api.Test;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.history.Window;
import uk.wnb.oracle.Report;
import uk.wnb.policy.Tier;

/** W2. */
class ConsecutiveNotBroughtTest {
  private final Report one = wasNotBrought("2024-01-10");
  private final Report two = cancelledByFamily("2024-02-10");

  @Test
  void seesTwoInARow() {
    Finding finding = Seen.by("W2", one, two).on("2024-02-10");
    assertThat(finding.signal()).isEqualTo("W2");
    assertThat(finding.tier()).isEqualTo(Tier.REVIEW);
    assertThat(finding.count("in a row")).isEqualTo(2);
    assertThat(finding.window()).isEqualTo(Window.ofMonths(12, day("2024-02-10")));
    assertThat(finding.evidence()).extracting(Object::toString).containsExactly(one.id(), two.id());
  }

  @Test
  void seesNothingInOne() {
    assertThat(Seen.by("W2", one).reading("2024-06-01")).isEqualTo(Reading.NOTHING);
  }

  @Test
  void isInterruptedByAnAppointmentThatWasKept() {
    assertThat(Seen.by("W2", one, brought("2024-01-20"), two).on("2024-06-01")).isNull();
  }

  @Test
  void isNotUndoneByAnAppointmentKeptAfterwards() {
    assertThat(Seen.by("W2", one, two, brought("2024-03-01")).evidenceOn("2024-06-01"))
        .containsExactly(one.id(), two.id());
  }

  @Test
  void isNeitherInterruptedNorMadeByProvidersAndHomeVisits() {
    Report byProvider = contact("2024-01-20", Outcome.CANCELLED_BY_PROVIDER);
    Report atHome = contact("2024-01-21", Outcome.BROUGHT, Setting.HOME);
    Report notAtHome = contact("2024-01-22", Outcome.NOT_BROUGHT, Setting.HOME);
    assertThat(Seen.by("W2", one, byProvider, atHome, two).evidenceOn("2024-06-01")).hasSize(2);
    assertThat(Seen.by("W2", one, byProvider, notAtHome).on("2024-06-01")).isNull();
  }

  @Test
  void tellsOfTheWholeOfTheLatestRun() {
    Report three = contact("2024-03-10", Outcome.ARRIVED_NOT_SEEN);
    Seen seen = Seen.by("W2", one, two, brought("2024-02-20"), three, wasNotBrought("2024-04-10"),
        wasNotBrought("2024-05-10"), brought("2024-06-10"), wasNotBrought("2024-07-10"));
    assertThat(seen.evidenceOn("2024-08-01")).containsExactly("c2024-03-10", "c2024-04-10", "c2024-05-10");
  }

  @Test
  void looksBackTwelveMonthsAndNoDayMore() {
    Seen seen = Seen.by("W2", one, two);
    assertThat(seen.on("2025-01-09")).isNotNull();
    assertThat(seen.on("2025-01-10")).isNull();
    assertThat(seen.recheckAfter("2024-06-01")).isEqualTo("2025-01-10");
  }

  @Test
  void doesNotSeeWhatLiesAhead() {
    assertThat(Seen.by("W2", one, two).on("2024-02-09")).isNull();
  }

  @Test
  void followsACorrection() {
    Report kept = two.id("corrected").recorded("2024-02-20").saying(brought("2024-02-10").fact());
    Seen corrected = Seen.by("W2", one, two).and(kept);
    assertThat(corrected.on("2024-03-01")).isNull();
    assertThat(corrected.and(two.id("again").recorded("2024-02-21")).evidenceOn("2024-03-01"))
        .containsExactly(one.id(), "again");
  }

  @Test
  void followsWhatComesLate() {
    assertThat(Seen.by("W2", one, two).and(brought("2024-01-20").recorded("2024-06-01")).on("2024-06-01")).isNull();
    assertThat(Seen.by("W2", two).and(one.recorded("2024-06-01")).on("2024-06-01")).isNotNull();
  }

  @Test
  void takesAsManyAsThePolicySays() {
    Seen seen = Seen.by("W2", text -> text.with("W2", "not-brought", "3").with("W2", "window", "6"), one, two);
    assertThat(seen.on("2024-03-01")).isNull();
    assertThat(seen.and(wasNotBrought("2024-02-20")).on("2024-03-01").count("in a row")).isEqualTo(3);
    assertThat(seen.and(wasNotBrought("2024-02-20")).on("2024-07-10")).isNull();
  }

  @Test
  void speaksPlainly() {
    Seen seen = Seen.by("W2", one, two);
    Finding finding = seen.on("2024-03-01");
    assertThat(seen.signal().title()).isEqualTo("Consecutive appointments not kept");
    assertThat(seen.signal().statement(finding)).contains("2 appointments in a row");
    assertThat(seen.signal().clears(finding)).contains("fewer than 2").contains("12 months");
  }
}

package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.cancelledByFamily;
import static uk.wnb.oracle.Given.contact;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.oracle.NaiveBeta;
import uk.wnb.oracle.Report;
import uk.wnb.policy.Tier;

/** W4. */
class ShrunkenRateTest {
  private static final String TODAY = "2024-12-31";

  @ParameterizedTest
  @CsvSource({"1, 1, ", "2, 2, ", "3, 3, REVIEW", "3, 4, REVIEW", "3, 5, ", "3, 6, ", "4, 4, REVIEW", "4, 6, REVIEW",
      "5, 5, URGENT", "5, 8, REVIEW", "6, 10, URGENT", "15, 21, URGENT", "0, 20, ", "4, 20, "})
  void seesWhatChanceAloneWouldHardlyMake(int missed, int appointments, Tier tier) {
    Finding finding = seen(missed, appointments).on(TODAY);
    assertThat(finding == null ? null : finding.tier()).isEqualTo(tier);
  }

  /** Every number of appointments up to 40 against the probability itself, worked out by integration. */
  @Test
  void turnsTheProbabilityIntoWholeNumbers() {
    for (int appointments = 3; appointments <= 40; appointments++) {
      for (int missed = 2; missed <= appointments; missed++) {
        Finding finding = seen(missed, appointments).on(TODAY);
        double probability = NaiveBeta.above(0.25, 0.9 + missed, 9.1 + appointments - missed);
        Tier expected = probability >= 0.8 ? Tier.URGENT : probability >= 0.5 ? Tier.REVIEW : null;
        assertThat(finding == null ? null : finding.tier()).as("%d of %d", missed, appointments).isEqualTo(expected);
      }
    }
  }

  @Test
  void needsMoreThanTwoAppointments() {
    Seen two = Seen.by("W4", text -> text.with("W4", "review-probability", "40"), wasNotBrought("2024-02-01"),
        wasNotBrought("2024-02-02"));
    assertThat(two.on(TODAY)).isNull();
    assertThat(two.and(wasNotBrought("2024-02-03")).on(TODAY)).isNotNull();
  }

  @Test
  void countsNoCancellationsHomeOrSchoolVisits() {
    Seen seen = seen(3, 4).and(cancelledByFamily("2024-03-01"), contact("2024-03-02", Outcome.CANCELLED_BY_PROVIDER),
        contact("2024-03-03", Outcome.BROUGHT, Setting.HOME), contact("2024-03-04", Outcome.BROUGHT, Setting.SCHOOL));
    assertThat(seen.on(TODAY).count("attended or not brought")).isEqualTo(4);
    assertThat(seen.on(TODAY).count("was not brought")).isEqualTo(3);
    assertThat(seen.evidenceOn(TODAY)).containsExactly("c2024-01-02", "c2024-01-03", "c2024-01-04");
  }

  @Test
  void looksAgainWhenTheOldestAppointmentLeavesTheWindow() {
    Seen seen = seen(3, 6);
    assertThat(seen.on("2024-12-31")).isNull();
    assertThat(seen.recheckAfter("2024-12-31")).isEqualTo("2025-01-02");
    Seen broughtFirst = Seen.by("W4", brought("2024-01-02"), wasNotBrought("2024-03-01"), wasNotBrought("2024-03-02"),
        wasNotBrought("2024-03-03"), brought("2024-03-04"));
    assertThat(broughtFirst.on("2025-01-01")).as("3 of 5").isNull();
    assertThat(broughtFirst.on("2025-01-02")).as("3 of 4").isNotNull();
  }

  @Test
  void goesWhenMoreAreAttended() {
    Seen seen = seen(3, 3);
    assertThat(seen.and(brought("2024-06-01"), brought("2024-06-02"), brought("2024-06-03")).on(TODAY)).isNull();
  }

  @Test
  void comparesAVeryLongYearAsIfItHadBeenTwoHundredAppointments() {
    assertThat(seen(90, 250).on(TODAY).tier()).isEqualTo(Tier.URGENT);
    assertThat(seen(40, 250).on(TODAY)).isNull();
  }

  @Test
  void saysWhatItsNumbersMakeProbable() {
    Seen seen = seen(15, 21);
    assertThat(seen.signal().statement(seen.on(TODAY))).contains("Brought to 6 of 21 appointments in 12 months")
        .endsWith("The rule starts from a rate usual among children; with 10 or more of 21 not brought to, it puts the "
            + "probability that this child's own rate lies above 25 percent at 80 percent or more.");
    Seen review = seen(4, 6);
    assertThat(review.signal().statement(review.on(TODAY))).contains("Brought to 2 of 6")
        .endsWith("at 50 percent or more.");
    assertThat(review.signal().clears(review.on(TODAY))).contains("12 months");
  }

  /** So many of so many appointments, the first ones missed, one a day from 2 January 2024 on. */
  private static Seen seen(int missed, int appointments) {
    Report[] reports = new Report[appointments];
    for (int i = 0; i < appointments; i++) {
      String day = LocalDate.of(2024, 1, 2).plusDays(i).toString();
      reports[i] = i < missed ? wasNotBrought(day) : brought(day);
    }
    return Seen.by("W4", reports);
  }
}

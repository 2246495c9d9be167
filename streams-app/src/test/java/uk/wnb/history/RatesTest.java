package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.cancelledByFamily;
import static uk.wnb.oracle.Given.contact;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.wasNotBrought;

import org.junit.jupiter.api.Test;
import uk.wnb.oracle.Report;

class RatesTest {
  private static final String TODAY = "2024-06-15";

  @Test
  void areCountedOverEveryWindow() {
    Rates rates = rates(wasNotBrought("2024-06-15"), brought("2023-06-16"), brought("2023-06-15"),
        cancelledByFamily("2022-06-16"), wasNotBrought("2022-06-15"), wasNotBrought("2020-01-01"));
    assertThat(rates.asOf()).isEqualTo(day(TODAY));
    assertCounts(rates, RateWindow.LAST_12_MONTHS, 1, 1, 0);
    assertCounts(rates, RateWindow.LAST_24_MONTHS, 2, 1, 1);
    assertCounts(rates, RateWindow.LIFETIME, 2, 3, 1);
  }

  @Test
  void leaveOutWhatLiesAhead() {
    Rates rates = rates(wasNotBrought("2024-06-16"));
    assertCounts(rates, RateWindow.LIFETIME, 0, 0, 0);
    assertThat(rates.bySpecialty()).isEmpty();
  }

  @Test
  void leaveOutHomeAndSchoolVisits() {
    Rates rates = rates(contact("2024-06-01", Outcome.NOT_BROUGHT, Setting.HOME),
        contact("2024-06-02", Outcome.NOT_BROUGHT, Setting.SCHOOL),
        contact("2024-06-03", Outcome.NOT_BROUGHT, Setting.REMOTE),
        contact("2024-06-04", Outcome.NOT_BROUGHT, Setting.UNKNOWN));
    assertCounts(rates, RateWindow.LAST_12_MONTHS, 0, 2, 0);
  }

  @Test
  void areAlsoCountedBySpecialty() {
    Report speech = wasNotBrought("2024-06-03")
        .saying(new Fact.Attendance(Outcome.NOT_BROUGHT, "652", Setting.COMMUNITY, false));
    Rates rates = rates(wasNotBrought("2024-06-01"), brought("2024-06-02"), speech);
    assertThat(rates.bySpecialty()).containsOnlyKeys("420", "652");
    assertThat(rates.bySpecialty().get("420").over(RateWindow.LIFETIME).offered()).isEqualTo(2);
    assertThat(rates.bySpecialty().get("652").over(RateWindow.LIFETIME).wnb()).isEqualTo(1);
  }

  @Test
  void ofNothingAreNothing() {
    Rates rates = rates();
    assertThat(rates.bySpecialty()).isEmpty();
    assertThat(rates.total().over(RateWindow.LIFETIME)).isEqualTo(Tally.NONE);
  }

  @Test
  void bearTheNamesUnderWhichTheyArePublished() {
    assertThat(RateWindow.values()).extracting(RateWindow::label).containsExactly("12m", "24m", "lifetime");
  }

  private static Rates rates(Report... reports) {
    return Rates.of(Told.of(reports), day(TODAY));
  }

  private static void assertCounts(Rates rates, RateWindow window, int brought, int wnb, int byFamily) {
    Tally tally = rates.total().over(window);
    assertThat(tally.brought()).as("brought").isEqualTo(brought);
    assertThat(tally.wnb()).as("wnb").isEqualTo(wnb);
    assertThat(tally.cancelledByFamily()).as("cancelled by family").isEqualTo(byFamily);
  }
}

package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.cancelledByFamily;
import static uk.wnb.oracle.Given.contact;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.schoolWeek;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.history.Days;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.History;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.oracle.Report;

/** What rule tests cannot reach: folded years, the day on which to look again, and the words of each direction. */
class CumulativeBurdenTest {
  private static final Report[] OLD_AND_NEW = {wasNotBrought("2012-03-06"), cancelledByFamily("2012-04-03"),
      brought("2012-05-01"), brought("2012-06-05"), contact("2012-07-03", Outcome.NOT_BROUGHT, Setting.HOME),
      contact("2012-07-10", Outcome.BROUGHT, Setting.SCHOOL), visit("2012-08-07", Complaint.ILLNESS),
      visit("2012-08-14", Complaint.ILLNESS, true), schoolWeek("2012-09-03", 10, 4), wasNotBrought("2019-03-05"),
      wasNotBrought("2019-04-02"), brought("2019-05-07"), brought("2019-06-04"), brought("2019-07-02"),
      brought("2019-08-06"), wasNotBrought("2020-03-03"), contact("2020-04-07", Outcome.ARRIVED_NOT_SEEN)};

  /** Twelve offered and six kept; the first of them lie before what is kept in detail, and count the same. */
  @Test
  void foldedYearsCountInFull() {
    Seen all = Seen.by("W5", OLD_AND_NEW);
    History folded = all.history().at(day("2020-04-07"));
    Finding before = all.on("2020-04-07");
    Finding after = all.signals().view(folded, day("2020-04-07")).finding("W5");

    assertThat(folded.older().rows()).isNotEmpty();
    assertThat(after.counts()).isEqualTo(before.counts());
    assertThat(after.count("brought")).isEqualTo(6);
    assertThat(after.count("offered")).isEqualTo(12);
    assertThat(after.count("was not brought, other services")).isEqualTo(5);
    assertThat(after.count("home visits without access")).isEqualTo(1);
    assertThat(after.count("unplanned A&E visits")).isEqualTo(1);
    assertThat(after.count("sessions missed")).isEqualTo(6);
    assertThat(after.count("burden")).isEqualTo(5 * 20 + 10 + 20 + 10 + 6);
    assertThat(after.evidence()).hasSize(4);
  }

  @Test
  void everyCountSaysWhatOneIsWorth() {
    assertThat(Seen.by("W5", OLD_AND_NEW).on("2020-04-07").counts()).startsWith(
        new Count("was not brought, high criticality", 0, "appointments, 40 points each"),
        new Count("was not brought, other services", 5, "appointments, 20 points each"),
        new Count("cancelled by family", 1, "appointments, 10 points each"),
        new Count("home visits without access", 1, "home visits, 20 points each"),
        new Count("unplanned A&E visits", 1, "A&E visits, 10 points each"),
        new Count("sessions missed", 6, "half-day sessions, 1 points each"));
  }

  @Test
  void looksAgainWhenTwoYearsHavePassedInWhichNothingWasMissed() {
    Seen seen = Seen.by("W5", OLD_AND_NEW);

    assertThat(seen.recheckAfter("2020-04-07")).isEqualTo("2022-04-07");
    assertThat(seen.on("2022-04-06")).isNotNull();
    assertThat(seen.on("2022-04-07")).isNull();
  }

  /** 6 x 20 points weigh 100 a year up to 14 months of age; born on the 31st, the 15th is over on the 1st. */
  @Test
  void looksAgainWhenTheChildIsTooOldForTheBurdenToBeHigh() {
    List<Report> told = new ArrayList<>(List.of(born("2020-05-31"), brought("2021-01-05")));
    for (int i = 1; i <= 6; i++) {
      told.add(wasNotBrought("2021-06-0" + i));
    }
    Seen seen = Seen.by("W5", told.toArray(Report[]::new));

    assertThat(seen.on("2021-06-30").count("burden a year of life")).isEqualTo(120);
    assertThat(seen.recheckAfter("2021-06-30")).isEqualTo("2021-08-31");
    assertThat(seen.on("2021-08-30")).isNotNull();
    assertThat(seen.on("2021-08-31")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2019-04-01, rising", "2018-04-01, too little has happened", "2019-12-15, steady", "2020-02-01, falling"})
  void saysWhereItIsGoing(String day, String words) {
    List<Report> told = new ArrayList<>();
    for (String one : List.of("2017-01-10", "2017-02-07", "2018-02-06", "2018-05-01", "2018-11-06", "2018-12-04",
        "2019-01-08", "2019-02-05", "2019-06-04", "2019-10-01")) {
      told.add(wasNotBrought(one));
    }
    Seen seen = Seen.by("W5", text -> text.with("W5", "offered", "3").with("W5", "not-brought", "2"),
        told.toArray(Report[]::new));

    assertThat(seen.signal().statement(seen.on(day))).contains(words);
  }

  @Test
  void anUnknownAgeIsSaid() {
    Seen seen = Seen.by("W5", OLD_AND_NEW);
    Finding finding = seen.on("2020-04-07");

    assertThat(finding.counts()).extracting(Count::name).doesNotContain("age", "burden a year of life");
    assertThat(seen.signal().statement(finding)).contains("age not on record");
    assertThat(Days.date(finding.window().from())).hasToString("2012-03-06");
  }
}

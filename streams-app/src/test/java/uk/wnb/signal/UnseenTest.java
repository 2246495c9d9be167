package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.schoolWeek;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;

/** What rule tests cannot reach: the day on which to look again, and children of unknown age. */
class UnseenTest {
  /** On a birthday another number of days begins to hold, so it is looked at again on that day too. */
  @ParameterizedTest
  @CsvSource({"2021-12-01, 2022-03-04", "2021-02-15, 2022-02-15", "2019-06-01, 2022-05-03", "2017-03-01, 2022-03-01",
      "2012-06-01, 2022-08-01"})
  void looksAgainOnTheFirstDayThatIsTooLongOrOnABirthday(String birth, String recheck) {
    Seen seen = Seen.by("W12", born(birth), context("2021-12-15", ContextType.CHILD_PROTECTION_PLAN, "neglect"),
        brought("2022-02-01"));

    assertThat(seen.recheckAfter("2022-02-01")).isEqualTo(recheck);
  }

  /** Who was born on 29 February is a year old on 1 March; a birthday that has been is not looked forward to. */
  @Test
  void aBirthdayComesOnce() {
    Seen seen = Seen.by("W12", born("2020-02-29"), brought("2021-02-20"));

    assertThat(seen.recheckAfter("2021-02-28")).isEqualTo("2021-03-01");
    assertThat(seen.recheckAfter("2021-03-01")).isEqualTo("2025-03-01");
    assertThat(seen.recheckAfter("2025-03-01")).isEqualTo("never");
  }

  @Test
  void aChildOfUnknownAgeHasTheLongestTime() {
    Seen seen = Seen.by("W12", context("2022-01-10", ContextType.LOOKED_AFTER, ""), wasNotBrought("2022-01-04"));

    assertThat(seen.recheckAfter("2022-01-10")).isEqualTo("2022-07-10");
    assertThat(seen.on("2022-07-09")).isNull();
    assertThat(seen.on("2022-07-10")).isNotNull();
  }

  /** Nobody was to see the child: nothing to wait for. */
  @Test
  void aChildOfWhomLittleIsKnownIsNeverLookedAtAgain() {
    Seen seen = Seen.by("W12", brought("2022-01-10"), context("2022-01-10", ContextType.ADDITIONAL_NEED, "ehcp"));

    assertThat(seen.reading("2022-01-11")).isEqualTo(Reading.NOTHING);
  }

  /** The second appointment leaves the window, and with it the reason to look. */
  @Test
  void appointmentsNotKeptAreAReasonForAYear() {
    Seen seen = Seen.by("W12", text -> text.with("W2", "not-brought", "9").with("W3", "not-brought", "9")
        .with("W4", "fewest-not-brought", "9"),
        brought("2022-01-10"), wasNotBrought("2022-03-01"), wasNotBrought("2022-04-05"));

    assertThat(seen.on("2022-08-29")).isNotNull();
    assertThat(seen.recheckAfter("2022-08-29")).isEqualTo("2023-03-01");
    assertThat(seen.on("2023-02-28")).isNotNull();
    assertThat(seen.on("2023-03-01")).isNull();
  }

  /** 20 school days after Monday 7 March end on Monday 4 April. */
  @Test
  void offRollIsCountedInSchoolDays() {
    Seen seen = Seen.by("W12", context("2022-03-07", ContextType.SCHOOL_OFF_ROLL, ""));

    assertThat(seen.recheckAfter("2022-03-07")).isEqualTo("2022-04-05");
    assertThat(seen.evidenceOn("2022-04-04")).isEmpty();
    assertThat(seen.evidenceOn("2022-04-05")).containsExactly("SCHOOL_OFF_ROLL-2022-03-07");
    assertThat(seen.and(schoolWeek("2022-03-28", 10, 1)).on("2022-04-05")).isNull();
    assertThat(seen.and(schoolWeek("2022-03-28", 10, 0)).on("2022-04-05")).isNotNull();
    assertThat(seen.and(brought("2022-03-08")).on("2022-04-05")).isNull();
  }

  /** A number with its unit is printed as it is, so that has to be something that one says. */
  @Test
  void itsCountsCanBeReadAloud() {
    Seen seen = Seen.by("W12", context("2022-03-07", ContextType.SCHOOL_OFF_ROLL, ""));

    assertThat(seen.on("2022-04-05").counts()).extracting(count -> count.name() + ": " + count.value() + " "
        + count.unit()).contains("off roll: 1 times on no school's roll for too long");
  }

  /** Whoever has seen the child last, wherever that stands among what else is told. */
  @Test
  void whoHasSeenTheChildLastCounts() {
    Seen seen = Seen.by("W12", brought("2022-01-05"), wasNotBrought("2022-01-20"));

    assertThat(InPerson.lastSeen(seen.history(), day("2022-03-01"))).isEqualTo(day("2022-01-05"));
    seen = seen.and(visit("2022-01-10", Complaint.ILLNESS), schoolWeek("2022-01-17", 10, 0));
    assertThat(InPerson.lastSeen(seen.history(), day("2022-03-01"))).isEqualTo(day("2022-01-10"));
    seen = seen.and(schoolWeek("2022-01-10", 10, 1).record("another week"));
    assertThat(InPerson.lastSeen(seen.history(), day("2022-03-01"))).isEqualTo(day("2022-01-10"));
    assertThat(InPerson.lastSeen(seen.history(), day("2022-01-09"))).isEqualTo(day("2022-01-05"));
    assertThat(InPerson.lastSeen(seen.history(), day("2022-01-04"))).isEqualTo(InPerson.NEVER);
  }

  /** The day can be looked up in the child's records; a number of days cannot. */
  @Test
  void theDayOnWhichTheChildWasLastSeenIsTold() {
    Seen seen = Seen.by("W12", born("2019-01-15"), context("2022-01-10", ContextType.LOOKED_AFTER, ""),
        brought("2022-01-12"));

    assertThat(seen.signal().statement(seen.on("2022-11-01")))
        .startsWith("Nobody is on record as having seen the child in person for 293 days, since 2022-01-12. ");
  }

  @Test
  void whatLiesAheadIsNotLookedAt() {
    Seen seen = Seen.by("W12", born("2019-01-15"), context("2022-01-10", ContextType.LOOKED_AFTER, ""),
        wasNotBrought("2022-01-20"), brought("2022-04-12"));

    assertThat(InPerson.lastSeen(seen.history(), day("2022-04-11"))).isEqualTo(InPerson.NEVER);
    assertThat(seen.on("2022-04-11")).isNotNull();
    assertThat(seen.on("2022-04-12")).isNull();
  }
}

package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.day;

import org.junit.jupiter.api.Test;

/** How old a child is on a day, asked once or again. */
class SituationTest {
  private static final History BORN = Told.of(born("2014-03-01"));

  @Test
  void theAgeIsThatOfTheDayHoweverOftenItIsAsked() {
    Situation situation = BORN.situation(day("2024-04-30"));
    assertThat(situation.ageInMonths()).isEqualTo(121);
    assertThat(situation.ageInMonths()).isEqualTo(121);
    assertThat(BORN.situation(day("2014-03-01")).ageInMonths()).isZero();
  }

  @Test
  void noAgeIsKnownBeforeTheBirthOrWithoutOne() {
    Situation before = BORN.situation(day("2014-02-28"));
    assertThat(before.ageInMonths()).isEqualTo(-1);
    assertThat(before.ageInMonths()).isEqualTo(-1);
    assertThat(History.EMPTY.situation(day("2024-04-30")).ageInMonths()).isEqualTo(-1);
  }
}

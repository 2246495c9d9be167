package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
  @ParameterizedTest
  @CsvSource({"0, false, false, false, false", "2, false, false, true, true", "3, false, true, true, true",
      "4, false, false, false, false", "5, true, false, false, true", "6, true, false, false, true",
      "7, false, true, true, true"})
  void readsTheNationalCodes(String code, boolean brought, boolean wnb, boolean notBrought, boolean offered) {
    Outcome outcome = Outcome.ofNationalCode(code).orElseThrow();
    assertThat(outcome.nationalCode()).isEqualTo(code.charAt(0));
    assertThat(outcome.isBrought()).isEqualTo(brought);
    assertThat(outcome.isWasNotBrought()).isEqualTo(wnb);
    assertThat(outcome.isNotBrought()).isEqualTo(notBrought);
    assertThat(outcome.isOffered()).isEqualTo(offered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "8", "9", "33", " 3", "x"})
  void knowsNoOtherCode(String code) {
    assertThat(Outcome.ofNationalCode(code)).isEmpty();
  }

  @Test
  void everyOutcomeHasItsOwnCode() {
    assertThat(Outcome.values()).extracting(Outcome::nationalCode).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void homeAndSchoolAreNoAppointments(Setting setting) {
    assertThat(setting.isAppointment()).isEqualTo(setting != Setting.HOME && setting != Setting.SCHOOL);
  }
}

package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainViewTest {
  @ParameterizedTest
  @CsvSource({"1, appointments, 1 appointment", "2, appointments, 2 appointments",
      "1, A&E visits of the household, 1 A&E visit of the household", "1, half-day sessions, 1 half-day session",
      "1, times on no school's roll for too long, 1 time on no school's roll for too long",
      "1, specialties, 1 specialties", "1, children, 1 children", "1, of these appointments, 1 of these appointments",
      "1, in force, 1 in force", "1, '', '1 '"})
  void aUnitOfOneIsSaidAsOneWhereThatIsPlain(int count, String unit, String said) {
    assertThat(ExplainView.withUnit(count, unit)).isEqualTo(said);
  }
}

package uk.wnb.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.policy.PolicyException;

class ParametersTest {
  private static final String BUILT_IN = Parameters.defaultText();

  private static Area area(String yaml) {
    return new Area(Parameters.read(yaml), 100, 2, LocalDate.parse("2025-12-31"), 1);
  }

  /** The area asks for every number, and a number that nobody asks for is a problem: so none is there for nothing. */
  @Test
  void everyBuiltInNumberIsUsedAndHasAUnitAndASource() {
    assertThat(area(BUILT_IN)).isNotNull();
    assertThat(BUILT_IN.lines().filter(line -> line.strip().startsWith("source:")))
        .allMatch(line -> line.matches(" +source: \"(published|case review|background|assumption).*\""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "  moves:             |  mvoes:          | families.mvoes: is not a setting here",
      "  moves:             |  mvoes:          | families.moves: is missing",
      "value: 450           |value: 4500       | families.one-child: must be a whole number from 0 to 1000",
      "value: 36            |value: three      | courses.longest-drift: must be a whole number from 1 to 120",
      "barriers:            |barrier:          | barriers.families: is missing",
      "    unit: months from beginning to incident, at most||courses.longest-drift: needs a unit and a source"})
  void aPlantedFaultIsNamed(String right, String wrong, String says) {
    String yaml = BUILT_IN.replace(right, wrong == null ? "" : wrong);
    assertThatThrownBy(() -> area(yaml)).isInstanceOf(PolicyException.class).hasMessageContaining(says)
        .hasMessageContaining("line ");
  }

  @Test
  void whatIsNotYamlOrNoBlockIsRefused() {
    assertThatThrownBy(() -> Parameters.read("a: [")).isInstanceOf(PolicyException.class);
    assertThatThrownBy(() -> Parameters.read("")).isInstanceOf(PolicyException.class)
        .hasMessageContaining("must be a block");
    assertThatThrownBy(() -> Parameters.read("care:\n  referrals: 3\n")).isInstanceOf(PolicyException.class)
        .hasMessageContaining("line 2, care.referrals: must be a block");
  }

  @Test
  void moreChildrenThanThereAreNumbersAreRefused() {
    assertThatThrownBy(() -> new Area(Parameters.read(BUILT_IN), 800_000, 5, LocalDate.parse("2025-12-31"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("800000 children at a time are 1022222 in 5 years, and there are 909090 invented NHS numbers");
  }
}

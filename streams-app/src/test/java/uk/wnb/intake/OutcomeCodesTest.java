package uk.wnb.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.history.Outcome;

class OutcomeCodesTest {
  @ParameterizedTest
  @CsvSource({"0, BOOKED", "2, CANCELLED_BY_FAMILY", "3, NOT_BROUGHT", "4, CANCELLED_BY_PROVIDER", "5, BROUGHT",
      "6, BROUGHT_LATE", "7, ARRIVED_NOT_SEEN"})
  void knowsTheNationalCodes(String code, Outcome outcome) {
    assertThat(OutcomeCodes.NATIONAL.outcome(code)).contains(outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "8", "9", "05", "5 ", "WNB", "\u0665"})
  void knowsNoOthers(String code) {
    assertThat(OutcomeCodes.NATIONAL.outcome(code)).isEmpty();
  }

  @Test
  void knowsLocalCodesThatASiteHasMapped() {
    OutcomeCodes codes = OutcomeCodes.withLocal(" WNB=3, DNAC = 3 ,PC=2");

    assertThat(codes.outcome("WNB")).contains(Outcome.NOT_BROUGHT);
    assertThat(codes.outcome("DNAC")).contains(Outcome.NOT_BROUGHT);
    assertThat(codes.outcome("PC")).contains(Outcome.CANCELLED_BY_FAMILY);
    assertThat(codes.outcome("5")).contains(Outcome.BROUGHT);
    assertThat(codes.outcome("wnb")).isEmpty();
  }

  @Test
  void aNationalCodeKeepsItsMeaningWhateverIsMapped() {
    assertThat(OutcomeCodes.withLocal("5=3").outcome("5")).contains(Outcome.BROUGHT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void noMappingLeavesTheNationalCodes(String mapping) {
    assertThat(OutcomeCodes.withLocal(mapping).outcome("3")).contains(Outcome.NOT_BROUGHT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WNB", "WNB=", "=3", "WNB=9", "WNB=3=3", "WNB=3,,PC=2", "WNB=NOT_BROUGHT"})
  void aMappingThatCannotBeReadIsRefused(String mapping) {
    assertThatThrownBy(() -> OutcomeCodes.withLocal(mapping)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LOCAL=NATIONAL");
  }
}

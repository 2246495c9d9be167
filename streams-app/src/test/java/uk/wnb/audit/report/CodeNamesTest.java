package uk.wnb.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.audit.Dimension;

class CodeNamesTest {
  @ParameterizedTest
  @CsvSource({"ETHNICITY, A, A White - British", "ETHNICITY, R, R Other Ethnic Groups - Chinese",
      "ETHNICITY, L, L Asian or Asian British - Any other Asian background", "ETHNICITY, Z, Z Not stated",
      "ETHNICITY, 99, 99 Not known", "SEX, 1, 1 Male", "SEX, 2, 2 Female", "SEX, 9, 9 Indeterminate",
      "SEX, X, X Not known", "SPECIALTY, 420, 420 Paediatrics"})
  void aNationalCodeHasItsWordsBesideIt(Dimension dimension, String code, String said) {
    assertThat(CodeNames.beside(dimension, code)).isEqualTo(said);
  }

  /** A second character is of local use, 0 of an older list: what they mean is not for us to guess. */
  @ParameterizedTest
  @CsvSource({"ETHNICITY, A1", "ETHNICITY, I", "ETHNICITY, a", "ETHNICITY, not-known", "SEX, 0", "SEX, F",
      "SEX, not-known", "SPECIALTY, 999", "AGE_BAND, 0", "DEPRIVATION_DECILE, 1", "DEPRIVATION_DECILE, 9",
      "PROVIDER, A"})
  void anyOtherKeepsItsCode(Dimension dimension, String code) {
    assertThat(CodeNames.beside(dimension, code)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"ETHNICITY, A, true", "ETHNICITY, A1, true", "ETHNICITY, Z, false", "ETHNICITY, 99, false",
      "ETHNICITY, not-known, false", "SEX, 1, true", "SEX, 9, true", "SEX, X, false", "AGE_BAND, not-known, false",
      "AGE_BAND, 0, true"})
  void whatIsNotKnownOrNotStatedIsNoGroup(Dimension dimension, String code, boolean group) {
    assertThat(CodeNames.isGroup(dimension, code)).isEqualTo(group);
  }

  /** The letters of the 16+1 categories, without those that could be taken for digits, and no word twice. */
  @Test
  void everyCategoryHasWordsOfItsOwn() {
    assertThat(Stream.of("ABCDEFGHJKLMNPRSZ".split("")).map(code -> CodeNames.beside(Dimension.ETHNICITY, code)))
        .hasSize(17).doesNotHaveDuplicates().allMatch(said -> said.length() > 2);
    assertThat(Arrays.stream("IOQTUVWXY".split("")).map(code -> CodeNames.beside(Dimension.ETHNICITY, code)))
        .allMatch(said -> said.length() == 1);
  }
}

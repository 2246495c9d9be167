package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
  @ParameterizedTest
  @CsvSource({"0, 0 referrals", "1, 1 referral", "2, 2 referrals"})
  void oneIsSaidAsOne(int count, String said) {
    assertThat(Plural.of(count, "referral")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"0, children", "1, child", "2, children", "1001, children"})
  void aNounMayHaveAPluralOfItsOwn(int count, String noun) {
    assertThat(Plural.noun(count, "child", "children")).isEqualTo(noun);
  }
}

package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
  @Test
  void addsUpWhatBelongsTogether() {
    Tally tally = tally(1, 2, 4, 8, 16, 32);
    assertThat(tally.brought()).isEqualTo(3);
    assertThat(tally.wnb()).isEqualTo(12);
    assertThat(tally.cancelledByFamily()).isEqualTo(16);
    assertThat(tally.cancelledByProvider()).isEqualTo(32);
    assertThat(tally.notBrought()).isEqualTo(28);
    assertThat(tally.offered()).isEqualTo(31);
    assertThat(tally.count(Outcome.BROUGHT_LATE)).isEqualTo(2);
  }

  /** Figures of the published review: 6 brought of 25 offered, 15 WNB, 4 cancelled by the family. */
  @Test
  void givesBothRates() {
    Tally childB = tally(6, 0, 15, 0, 4, 2);
    assertThat(childB.broughtPerMille()).hasValue(240);
    assertThat(childB.wnbPerMille()).hasValue(714);
    assertThat(childB.notBroughtPerMille()).hasValue(760);
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 333", "2, 1, 667", "1, 15, 63", "1, 1, 500", "0, 3, 0", "3, 0, 1000", "1, 1999, 1", "1, 2000, 0"})
  void roundsHalfUp(int wnb, int brought, int perMille) {
    assertThat(tally(brought, 0, wnb, 0, 0, 0).wnbPerMille()).hasValue(perMille);
  }

  @Test
  void hasNoRateOfNothing() {
    assertThat(Tally.NONE.wnbPerMille()).isEqualTo(OptionalInt.empty());
    assertThat(Tally.NONE.notBroughtPerMille()).isEmpty();
    assertThat(tally(0, 0, 0, 0, 1, 5).wnbPerMille()).isEmpty();
    assertThat(tally(0, 0, 0, 0, 1, 5).notBroughtPerMille()).hasValue(1000);
  }

  @Test
  void isEqualWhenItCountsTheSame() {
    assertThat(tally(1, 2, 3, 4, 5, 6)).isEqualTo(tally(1, 2, 3, 4, 5, 6)).hasSameHashCodeAs(tally(1, 2, 3, 4, 5, 6))
        .isNotEqualTo(tally(2, 1, 3, 4, 5, 6)).isNotEqualTo("tally")
        .hasToString("brought 3, wnb 7, cancelled by family 5, by provider 6");
  }

  private static Tally tally(int brought, int late, int notBrought, int notSeen, int byFamily, int byProvider) {
    return new Tally(new int[] {0, brought, late, notBrought, notSeen, byFamily, byProvider});
  }
}

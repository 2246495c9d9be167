package uk.wnb.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TierTest {
  @Test
  void theLouderOfTwoWins() {
    for (Tier one : Tier.values()) {
      for (Tier other : Tier.values()) {
        assertThat(Tier.max(one, other).ordinal()).isEqualTo(Math.max(one.ordinal(), other.ordinal()));
      }
    }
  }

  @Test
  void isLoweredNoFurtherThanInfo() {
    assertThat(Tier.URGENT.quieter(0)).isEqualTo(Tier.URGENT);
    assertThat(Tier.URGENT.quieter(1)).isEqualTo(Tier.REVIEW);
    assertThat(Tier.URGENT.quieter(2)).isEqualTo(Tier.INFO);
    assertThat(Tier.INFO.quieter(2)).isEqualTo(Tier.INFO);
  }

  @Test
  void aLouderTierIsDueSooner() {
    DueDays policy = new DueDays(20, 5, 1, 2);
    assertThat(policy.days(Tier.INFO, false)).isEqualTo(20);
    assertThat(policy.days(Tier.REVIEW, false)).isEqualTo(5);
    assertThat(policy.days(Tier.URGENT, false)).isEqualTo(1);
  }

  @Test
  void aVulnerableSituationIsDueSoonerAndNeverLater() {
    DueDays policy = new DueDays(20, 5, 1, 2);
    assertThat(policy.days(Tier.REVIEW, true)).isEqualTo(2);
    assertThat(policy.days(Tier.URGENT, true)).isEqualTo(1);
  }
}

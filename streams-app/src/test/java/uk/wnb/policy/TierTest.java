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
  void aLouderTierIsDueSooner() {
    ConcernPolicy policy = new ConcernPolicy(6, 20, 5, 1);
    assertThat(policy.dueDays(Tier.INFO)).isEqualTo(20);
    assertThat(policy.dueDays(Tier.REVIEW)).isEqualTo(5);
    assertThat(policy.dueDays(Tier.URGENT)).isEqualTo(1);
  }
}

package uk.wnb.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Summary;
import uk.wnb.oracle.Given;

class SpokenTest {
  private static final Summary SUMMARY = Kin.of(Given.NHS_NUMBER);
  private static final Announcement TO_A_HOUSEHOLD = new Announcement(5, SUMMARY, List.of("H1"), List.of());
  private static final Announcement TO_A_SISTER =
      new Announcement(7, SUMMARY, List.of(), List.of(Given.OTHER_NHS_NUMBER));
  private static final Announcement ASIDE =
      new Announcement(4, SUMMARY, List.of(), List.of(Given.OTHER_NHS_NUMBER), Delivery.Rank.ASIDE);

  @Test
  void theLastThingSaidCountsAndTheLastThatAHouseholdWasTold() {
    assertThat(Spoken.NEVER.and(List.of(TO_A_HOUSEHOLD))).isEqualTo(Spoken.at(5));
    assertThat(Spoken.NEVER.and(List.of(TO_A_HOUSEHOLD, TO_A_SISTER))).isEqualTo(new Spoken(7, 5));
    assertThat(Spoken.NEVER.and(List.of(TO_A_SISTER))).isEqualTo(new Spoken(7, 0));
  }

  @Test
  void whatOnlyPutsRightDoesNotCount() {
    assertThat(Spoken.at(5).and(List.of(ASIDE))).isEqualTo(Spoken.at(5));
    assertThat(Spoken.at(5).and(List.of())).isEqualTo(Spoken.at(5));
  }
}

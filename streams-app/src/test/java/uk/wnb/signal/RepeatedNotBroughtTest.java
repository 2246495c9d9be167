package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.cancelledByFamily;
import static uk.wnb.oracle.Given.contact;
import static uk.wnb.oracle.Given.wasNotBrought;

import org.junit.jupiter.api.Test;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.oracle.Report;
import uk.wnb.policy.Tier;

/** W3. */
class RepeatedNotBroughtTest {
  private final Report one = wasNotBrought("2024-01-10");
  private final Report two = cancelledByFamily("2024-02-10");
  private final Report three = contact("2024-03-10", Outcome.ARRIVED_NOT_SEEN);

  @Test
  void seesThreeInAYearWhateverLiesBetween() {
    Finding finding = Seen.by("W3", one, brought("2024-01-20"), two, brought("2024-02-20"), three).on("2024-03-10");
    assertThat(finding.tier()).isEqualTo(Tier.REVIEW);
    assertThat(finding.counts()).extracting(Count::value).containsExactly(3, 2, 1, 5, 3);
    assertThat(finding.evidence()).extracting(Object::toString).containsExactly(one.id(), two.id(), three.id());
  }

  @Test
  void seesNothingInTwo() {
    assertThat(Seen.by("W3", one, two).reading("2024-03-10")).isEqualTo(Reading.NOTHING);
  }

  @Test
  void leavesOutProvidersHomeAndSchool() {
    assertThat(Seen.by("W3", one, two, contact("2024-03-10", Outcome.CANCELLED_BY_PROVIDER),
        contact("2024-03-11", Outcome.NOT_BROUGHT, Setting.HOME),
        contact("2024-03-12", Outcome.NOT_BROUGHT, Setting.SCHOOL)).on("2024-03-12")).isNull();
  }

  @Test
  void looksBackTwelveMonthsAndNoDayMore() {
    Seen seen = Seen.by("W3", one, two, three);
    assertThat(seen.on("2025-01-09")).isNotNull();
    assertThat(seen.on("2025-01-10")).isNull();
    assertThat(seen.recheckAfter("2024-03-10")).isEqualTo("2025-01-10");
  }

  @Test
  void looksAgainWhenTooFewWillBeLeft() {
    Seen four = Seen.by("W3", one, two, three, wasNotBrought("2024-04-10"));
    assertThat(four.recheckAfter("2024-04-10")).isEqualTo("2025-02-10");
    assertThat(four.on("2025-02-09").count("not brought")).isEqualTo(3);
    assertThat(four.on("2025-02-10")).isNull();
  }

  @Test
  void followsCorrectionsRetractionsAndWhatComesLate() {
    Seen seen = Seen.by("W3", one, two, three);
    Report corrected = three.id("corrected").recorded("2024-03-20").saying(brought("2024-03-10").fact());
    assertThat(seen.and(corrected).on("2024-04-01")).isNull();
    assertThat(seen.and(three.id("taken back").recorded("2024-03-20").takenBack()).on("2024-04-01")).isNull();
    assertThat(seen.and(three.id("moved").recorded("2024-03-20").at("2024-05-10")).on("2024-04-01")).isNull();
    assertThat(seen.and(corrected, wasNotBrought("2023-12-01").recorded("2024-04-01")).on("2024-04-01")).isNotNull();
  }

  @Test
  void speaksPlainly() {
    Seen seen = Seen.by("W3", one, two, three);
    assertThat(seen.signal().statement(seen.on("2024-03-10"))).contains("3 of 3 appointments in 12 months")
        .contains("(not brought to 2, 1 cancelled by the family)");
    assertThat(seen.signal().clears(seen.on("2024-03-10"))).contains("fewer than 3");
    assertThat(seen.signal().questions()).isEmpty();
  }
}

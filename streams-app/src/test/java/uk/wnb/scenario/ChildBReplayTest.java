package uk.wnb.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.concern.Child;
import uk.wnb.history.Days;
import uk.wnb.history.RateWindow;
import uk.wnb.history.Tally;

/**
 * The published totals come out to the last appointment, and each signal sees its pattern on the day that was worked
 * out apart from this code. The days between are made up, so these dates test the software and prove nothing of the
 * case.
 */
class ChildBReplayTest {
  private static final LocalDate INCIDENT = LocalDate.of(2022, 11, 17);
  private static final Replay REPLAY = Replay.run();

  /** Brought 24, 62 and 50 percent; not brought without warning, cancellations left aside, 71.4, 31.6 and 40.0. */
  @ParameterizedTest
  @CsvSource({
      ChildB.B + ",  25,  6, 15, 4, 2, 240, 714, 760",
      ChildB.S1 + ", 21, 13,  6, 2, 0, 619, 316, 381",
      ChildB.S2 + ", 18,  9,  6, 3, 0, 500, 400, 500",
  })
  void theTotalsAreThePublishedOnes(String child, int offered, int brought, int wnb, int byFamily, int byProvider,
      int broughtPerMille, int wnbPerMille, int notBroughtPerMille) {
    Tally tally = REPLAY.rates(child, INCIDENT).total().over(RateWindow.LIFETIME);

    assertThat(tally.offered()).isEqualTo(offered);
    assertThat(tally.brought()).isEqualTo(brought);
    assertThat(tally.wnb()).isEqualTo(wnb);
    assertThat(tally.cancelledByFamily()).isEqualTo(byFamily);
    assertThat(tally.cancelledByProvider()).isEqualTo(byProvider);
    assertThat(tally.broughtPerMille()).hasValue(broughtPerMille);
    assertThat(tally.wnbPerMille()).hasValue(wnbPerMille);
    assertThat(tally.notBroughtPerMille()).hasValue(notBroughtPerMille);
  }

  @ParameterizedTest
  @CsvSource({"2019-12-31, 2, 4", "2020-12-31, 4, 8", "2021-12-31, 5, 17", "2022-12-31, 6, 25"})
  void whatWasKnownOfChildBAtEachYearsEnd(LocalDate day, int brought, int offered) {
    Tally tally = REPLAY.rates(ChildB.B, day).total().over(RateWindow.LIFETIME);

    assertThat(tally.brought()).isEqualTo(brought);
    assertThat(tally.offered()).isEqualTo(offered);
  }

  @ParameterizedTest
  @CsvSource({
      "B W2,        2020-01-14", "B W3,        2020-01-14", "B E3,        2020-08-18",
      "B W4 REVIEW, 2021-05-18", "B W4 URGENT, 2021-07-13", "B E1, 2022-11-17",
      "S1 W3,       2022-01-18", "S1 W2,       2022-10-11", "S1 W4,       2022-10-25",
      "S2 W2,       2021-11-16", "S2 W3,       2021-11-16", "S2 W4,       2022-09-06",
  })
  void aSignalFirstSeesItsPattern(String what, LocalDate day) {
    assertThat(REPLAY.firstSeen(what)).isEqualTo(day);
  }

  /** Child by child no emergency count is high for most children; three in a year are for Child B and his needs. */
  @ParameterizedTest
  @CsvSource({"S1 E1", "S2 E1", "S1 E3", "S2 E3", "S1 W4 URGENT", "S2 W4 URGENT"})
  void aSignalNeverSeesWhatIsNotThere(String what) {
    assertThat(REPLAY.firstSeen(what)).isNull();
  }

  /** One for each day on which something new is seen; a quieter one joins without a word. Nobody reviews. */
  @Test
  void theAlerts() {
    assertThat(REPLAY.alerts()).containsExactly(
        "2020-01-14 B RAISED REVIEW [W2, W3]",
        "2020-01-22 B ESCALATED REVIEW [W2, W3]",
        "2020-01-28 B ESCALATED REVIEW [W2, W3]",
        "2020-08-18 B TIER_RAISED URGENT [E3, W2, W3]",
        "2021-07-13 B SIGNAL_JOINED URGENT [E3, W2, W3, W4]",
        "2021-10-05 B MOVED URGENT [E3, W2, W3, W4]",
        "2021-11-16 S2 RAISED REVIEW [W2, W3]",
        "2021-11-24 S2 ESCALATED REVIEW [W2, W3]",
        "2021-11-30 S2 ESCALATED REVIEW [W2, W3]",
        "2022-01-18 S1 RAISED REVIEW [W3]",
        "2022-01-26 S1 ESCALATED REVIEW [W3]",
        "2022-02-01 S1 ESCALATED REVIEW [W3]",
        "2022-09-06 S2 SIGNAL_JOINED REVIEW [W2, W3, W4]",
        "2022-10-11 S1 SIGNAL_JOINED REVIEW [W2, W3]",
        "2022-10-25 S1 SIGNAL_JOINED REVIEW [W2, W3, W4]");
  }

  /**
   * However few alerts the default gives: of each of the three somebody is asked to look, 29, 27 and 2 months before.
   */
  @ParameterizedTest
  @CsvSource({"S1, 2020-06-15 S1 RAISED URGENT [E2]", "B, '2020-08-18 B TIER_RAISED URGENT [E3, '",
      "S2, 2022-09-06 S2 TIER_RAISED REVIEW"})
  void byDefaultSomebodyIsAskedToLookBefore(String child, String first) {
    assertThat(Replay.byDefault().alerts()).filteredOn(alert -> alert.contains(" " + child + " ")
        && !alert.contains(" INFO "))
        .first().asString().startsWith(first);
  }

  @Test
  void twoRunsSayTheSame() {
    Replay again = Replay.run();

    assertThat(again.alerts()).isEqualTo(REPLAY.alerts());
    assertThat(again.child(ChildB.B)).isEqualTo(REPLAY.child(ChildB.B));
  }

  @Test
  void whatElseIsKnownOfChildBAtTheEnd() {
    Child child = REPLAY.child(ChildB.B);
    int day = Days.of(INCIDENT);

    assertThat(child.history().household(day)).isEqualTo("H1");
    assertThat(child.history().openBarriers(Days.of(LocalDate.of(2022, 11, 7)))).containsExactly("transport");
    assertThat(child.history().openBarriers(day)).isEmpty();
    assertThat(child.history().visits()).hasSize(6);
    assertThat(child.history().rulesEndOn()).isEqualTo(Days.of(LocalDate.of(2035, 7, 15)));
  }
}

package uk.wnb.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.wnb.audit.Counts;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;
import uk.wnb.audit.Slice;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.ReadingRoom;
import uk.wnb.audit.statistics.Standardised;

/** Groups made alike: what is withheld is guessed nowhere. Two providers, strata by decile. */
class StrataTest {
  private static final Query ALL = Query.of(YearMonth.of(2024, 1), YearMonth.of(2024, 1));
  private static final String OURS = "ZZT01";
  private static final String OTHERS = "ZZT02";
  private Counts counts;

  @BeforeEach
  void twoStrataOfWhichAllIsKnown() {
    counts = new Counts();
    add(OURS, "1", 900, 100);
    add(OURS, "2", 800, 200);
    add(OTHERS, "1", 1800, 200);
    add(OTHERS, "2", 1600, 400);
  }

  @Test
  void whereNothingIsWithheldARateIsAsItWas() {
    assertThat(directly()).hasValueSatisfying(rate -> assertThat(rate.rate()).isEqualTo(0.15));
    Standardised exact = Standardised.indirectly(300, new double[] {1000, 1000}, new double[] {0.1, 0.2}, 0.15);
    assertThat(indirectly(300)).contains(new Strata.Range(0.15, 0.15, exact.lower(), exact.upper()));
  }

  /** Two children of a stratum, both not brought, are no rate of 100 per cent for a third of the area. */
  @Test
  void noGroupIsStandardisedByARateOfItsOwnThatIsWithheld() {
    add(OURS, "3", 0, 2);
    add(OTHERS, "3", 1800, 200);
    assertThat(directly()).isEmpty();
    add(OURS, "3", 50, 0);
    assertThat(directly()).as("of 52 it is known, but not how many were not brought").isEmpty();
    add(OURS, "3", 0, 48);
    assertThat(directly()).isPresent();
  }

  @Test
  void aStratumOfOthersThatIsWithheldTakesNothingAway() {
    add(OTHERS, "3", 2, 1);
    assertThat(directly()).hasValueSatisfying(rate -> assertThat(rate.rate()).isEqualTo(0.15));
  }

  /** Whatever of 1 to 7 the withheld count is, the rate and the interval that it would give lie within. */
  @Test
  void theIntervalHoldsWhateverTheWithheldCountsCanBe() {
    add(OURS, "3", 4, 0);
    add(OTHERS, "3", 400, 400);
    Strata.Range told = indirectly(300).orElseThrow();
    for (int exact = 1; exact <= 7; exact++) {
      Standardised true3 = Standardised.indirectly(300, new double[] {1000, 1000, exact},
          new double[] {0.1, 0.2, 400.0 / 805}, 1300.0 / 6805);
      assertThat(true3.rate()).isBetween(told.least(), told.most());
      assertThat(true3.lower()).isGreaterThanOrEqualTo(told.lower());
      assertThat(true3.upper()).isLessThanOrEqualTo(told.upper());
    }
    assertThat(told.lower()).isEqualTo(Standardised.indirectly(300, new double[] {1000, 1000, 7},
        new double[] {0.1, 0.2, 400.0 / 805}, 1300.0 / 6805).lower());
    assertThat(Numbers.between(told.least(), told.most())).as("one small stratum of three")
        .isEqualTo("18.9 to 19.1");
  }

  /** With most of it withheld nothing can be concluded any more: no one rate is told, the interval is as wide. */
  @Test
  void whereMuchIsWithheldTheIntervalIsWide() {
    counts = new Counts();
    for (int decile = 1; decile <= 9; decile++) {
      add(OURS, "" + decile, 2, 1);
      add(OTHERS, "" + decile, 90, 10);
    }
    Strata.Range told = indirectly(10).orElseThrow();
    assertThat(told.most() / told.least()).isGreaterThan(5);
    assertThat(told.upper() / told.lower()).isGreaterThan(7);
    assertThat(Numbers.between(told.least(), told.most())).contains(" to ");
  }

  /** A stratum in which the whole is withheld too: its rate lies between one of seven and all. */
  @Test
  void aRateOfTheWholeThatIsWithheldIsTakenAtBothEnds() {
    add(OURS, "3", 1, 2);
    Strata.Range told = indirectly(300).orElseThrow();
    double[] exposed = {1000, 1000, 7};
    assertThat(told.lower()).isEqualTo(Standardised.indirectly(300, exposed, new double[] {0.1, 0.2, 1},
        900.0 / 6005).lower());
    assertThat(told.upper()).isEqualTo(Standardised.indirectly(300, new double[] {1000, 1000, 1},
        new double[] {0.1, 0.2, 1 / 7.0}, 900.0 / 6005).upper());
  }

  /** Few are expected when each small count is the least that it can be; but no share is more than all. */
  @Test
  void noRateIsMoreThanAll() {
    counts = new Counts();
    for (int decile = 1; decile <= 7; decile++) {
      add(OURS, "" + decile, 0, 2);
      add(OTHERS, "" + decile, 10, 10);
    }
    Strata.Range told = indirectly(15).orElseThrow();
    assertThat(told.upper()).isEqualTo(1);
    assertThat(told.most()).isEqualTo(1);
    assertThat(told.least()).isLessThan(1);
    assertThat(told.lower()).isLessThan(told.least());
  }

  @Test
  void whereNobodyIsExpectedNothingIsSaid() {
    counts = new Counts();
    add(OURS, "1", 100, 0);
    assertThat(indirectly(0)).isEmpty();
    add(OTHERS, "2", 100, 3);
    assertThat(indirectly(0)).as("the rate of the whole is withheld").isEmpty();
  }

  /** Withheld counts changed for others: all files stay the same, byte for byte. */
  @Test
  void whatIsWithheldCannotBeWorkedOut() {
    add(OURS, "3", 3, 2);
    add(OTHERS, "4", 4, 3);
    add(OURS, "5", 5, 1);
    add(OTHERS, "5", 603, 62);
    var before = new AuditReport(new ReadingRoom(counts), ALL.from(), ALL.to(), "QNC").files();
    add(OURS, "3", 1, 1);
    add(OTHERS, "4", -1, -1);
    add(OURS, "5", -1, 0);
    add(OTHERS, "5", 1, 0);
    assertThat(new AuditReport(new ReadingRoom(counts), ALL.from(), ALL.to(), "QNC").files()).isEqualTo(before);
  }

  private Optional<Standardised> directly() {
    return strata().directly(OURS);
  }

  private Optional<Strata.Range> indirectly(double observed) {
    return strata().indirectly(OURS, observed);
  }

  private Strata strata() {
    ReadingRoom room = new ReadingRoom(counts);
    return new Strata(room.answer(ALL.by(Dimension.PROVIDER, Dimension.DEPRIVATION_DECILE)),
        room.answer(ALL.by(Dimension.DEPRIVATION_DECILE)));
  }

  private void add(String provider, String decile, int brought, int wnb) {
    List<String> values = new ArrayList<>(Collections.nCopies(Dimension.values().length, Dimension.NOT_KNOWN));
    values.set(Dimension.MONTH.ordinal(), "2024-01");
    values.set(Dimension.PROVIDER.ordinal(), provider);
    values.set(Dimension.DEPRIVATION_DECILE.ordinal(), decile);
    counts.add(new Slice(values), Measure.OFFERED, brought + wnb);
    counts.add(new Slice(values), Measure.BROUGHT, brought);
    counts.add(new Slice(values), Measure.WNB, wnb);
  }
}

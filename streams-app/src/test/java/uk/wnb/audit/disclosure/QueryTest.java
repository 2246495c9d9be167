package uk.wnb.audit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.audit.Counts;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;
import uk.wnb.audit.Slice;

/** Which questions may be put, and what is published in answer. */
class QueryTest {
  private static final YearMonth JANUARY = YearMonth.of(2024, 1);
  private static final Query ALL = Query.of(JANUARY, YearMonth.of(2024, 3));

  @Test
  void noMoreThanTwoThingsAboutTheChildAtATime() {
    Query two = ALL.where(Dimension.ETHNICITY, "A").by(Dimension.SEX, Dimension.PROVIDER, Dimension.SPECIALTY);
    assertThatThrownBy(() -> two.where(Dimension.AGE_BAND, "0")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no more than 2 of [age-band");
    assertThatThrownBy(() -> two.by(Dimension.SEX, Dimension.AGE_BAND)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> Query.of(JANUARY, JANUARY.minusMonths(1))).hasMessageContaining("before the first");
    assertThatThrownBy(() -> ALL.where(Dimension.MONTH, "2024-01")).hasMessageContaining("from and to");
    assertThatThrownBy(() -> ALL.where(Dimension.SEX, "1").by(Dimension.SEX)).hasMessageContaining("twice");
    assertThatThrownBy(() -> ALL.by(Dimension.SEX, Dimension.SEX)).hasMessageContaining("twice");
  }

  @Test
  void sumsAreRoundedOnce() {
    Counts counts = new Counts();
    counts.add(slice("2024-01", "RJE", "1"), Measure.OFFERED, 6);
    counts.add(slice("2024-02", "RJE", "10"), Measure.OFFERED, 6);
    counts.add(slice("2024-02", "RRE", "9"), Measure.OFFERED, 4);
    counts.add(slice("2024-04", "RRE", "9"), Measure.OFFERED, 1000);
    ReadingRoom room = new ReadingRoom(counts);
    assertThat(room.answer(ALL).total().get(Measure.OFFERED).text()).isEqualTo("15");
    assertThat(room.answer(ALL).rows()).isEmpty();
    Answer byDecile = room.answer(ALL.by(Dimension.DEPRIVATION_DECILE));
    assertThat(byDecile.rows()).extracting(Answer.Row::label).containsExactly("1", "9", "10");
    assertThat(byDecile.rows()).allSatisfy(row -> assertThat(row.get(Measure.OFFERED).isWithheld()).isTrue());
    assertThat(byDecile.total().get(Measure.OFFERED).text()).isEqualTo("15");
    assertThat(room.answer(ALL.where(Dimension.PROVIDER, "RJE")).total().get(Measure.OFFERED).text()).isEqualTo("10");
  }

  @Test
  void whatHasComeToNothingIsNoRow() {
    Counts counts = new Counts();
    counts.add(slice("2024-01", "RJE", "1"), Measure.WNB, 1);
    counts.add(slice("2024-01", "RJE", "1"), Measure.WNB, -1);
    assertThat(new ReadingRoom(counts).answer(ALL.by(Dimension.PROVIDER)).rows()).isEmpty();
  }

  private static Slice slice(String month, String provider, String decile) {
    List<String> values = new ArrayList<>(Collections.nCopies(Dimension.values().length, Dimension.NOT_KNOWN));
    values.set(Dimension.MONTH.ordinal(), month);
    values.set(Dimension.PROVIDER.ordinal(), provider);
    values.set(Dimension.DEPRIVATION_DECILE.ordinal(), decile);
    return new Slice(values);
  }
}

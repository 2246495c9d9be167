package uk.wnb.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.audit.Counts;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;
import uk.wnb.audit.Slice;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.ReadingRoom;

/** What is said above plots and tables is what they show. */
class WordsAndNumbersTest {
  private static final Query ALL = Query.of(YearMonth.of(2024, 1), YearMonth.of(2024, 1));
  private final Counts counts = new Counts();

  /** Alerts alone, of an organisation that is responsible for children, make no provider of appointments. */
  @Test
  void asManyProvidersAsTheTableHasRows() {
    appointments("ZZT01", 90, 10);
    appointments("ZZT02", 90, 20);
    counts.add(slice(Dimension.PROVIDER, "QNC"), Measure.ALERTS_RAISED, 40);
    Section section = providers();
    assertThat(section.words().get(0)).startsWith("2 providers with appointments in these months. The funnel");
    assertThat(section.tables().get(0).rows()).hasSize(2);
    assertThat(section.figures().get(0)).contains("2 providers, ");
  }

  @Test
  void whoeverIsNotInTheFunnelIsTold() {
    appointments("ZZT01", 90, 10);
    appointments("ZZT02", 90, 20);
    appointments("ZZT03", 2, 1);
    Section section = providers();
    assertThat(section.words().get(0)).startsWith("3 providers with appointments in these months; 2 can be shown in "
        + "the funnel, of the others too little is known. The funnel");
    assertThat(section.tables().get(0).rows()).hasSize(3);
    assertThat(section.figures().get(0)).contains("2 providers, ");
  }

  @Test
  void oneProviderIsOne() {
    appointments("ZZT01", 90, 10);
    assertThat(providers().words().get(0)).startsWith("One provider with appointments in these months. The");
    assertThat(providers().figures().get(0)).contains(">1 provider, 10.0% over all");
  }

  /** Most of the children have nothing on record, and are no group that others could be held against. */
  @Test
  void theReferenceIsTheLargestGroupOnRecord() {
    alerts(Dimension.ADDITIONAL_NEED, "not-known", 2995, 150);
    alerts(Dimension.ADDITIONAL_NEED, "yes", 120, 20);
    Section section = Fairness.of(new ReadingRoom(counts), ALL);
    assertThat(section.words().get(0)).doesNotContain("the rate of the largest group that is")
        .contains("The reference is the largest group that is on record and whose alerts can be told");
    assertThat(section.figures()).anySatisfy(figure -> assertThat(figure)
        .contains("Alert rate by additional-need", "ratio to yes, the largest group on record"));
    assertThat(section.tables()).anySatisfy(table -> assertThat(table.rows()).anySatisfy(row ->
        assertThat(row).startsWith("yes", "120", "20").contains("1 (reference)")));
  }

  /** A national code that says that it is not known, or that nobody said, is on record and is no group either. */
  @Test
  void whatIsNotKnownByItsCodeIsNoReference() {
    alerts(Dimension.ETHNICITY, "99", 2995, 150);
    alerts(Dimension.ETHNICITY, "Z", 1000, 50);
    alerts(Dimension.ETHNICITY, "J", 120, 20);
    assertThat(Fairness.of(new ReadingRoom(counts), ALL).figures()).anySatisfy(figure -> assertThat(figure)
        .contains("ratio to J Asian or Asian British - Pakistani, the largest group on record", ">99 Not known<"));
  }

  private Section providers() {
    return Providers.of(new ReadingRoom(counts), ALL);
  }

  private void appointments(String provider, int brought, int wnb) {
    Slice slice = slice(Dimension.PROVIDER, provider);
    counts.add(slice, Measure.OFFERED, brought + wnb);
    counts.add(slice, Measure.BROUGHT, brought);
    counts.add(slice, Measure.WNB, wnb);
  }

  private void alerts(Dimension dimension, String value, int childMonths, int alerts) {
    Slice slice = slice(dimension, value);
    counts.add(slice, Measure.CHILD_MONTHS, childMonths);
    counts.add(slice, Measure.ALERTS_RAISED, alerts);
  }

  private static Slice slice(Dimension dimension, String value) {
    List<String> values = new ArrayList<>(Collections.nCopies(Dimension.values().length, Dimension.NOT_KNOWN));
    values.set(Dimension.MONTH.ordinal(), "2024-01");
    values.set(dimension.ordinal(), value);
    return new Slice(values);
  }
}

package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.avro.ChildRates;

class RatesViewTest {
  private static final ChildRates RATES = Told.rates(Rows.ANNA, Told.DAY,
      Told.window("12m", 0, 0, 0, 1), Told.window("24m", 13, 6, 2, 0), Told.window("lifetime", 113, 66, 12, 100));

  @Test
  void aTableOfARowAWindow() {
    assertThat(RatesView.head() + RatesView.rows(RATES, "Anna")).isEqualToNormalizingNewlines("""
                                   brought           was not  cancelled  cancelled     WNB
        child        window     of offered           brought  by family   by prov.    rate
        Anna         12m           0 of  0       -         0          0          1       -
                     24m          13 of 21   61.9%         6          2          0   31.6%
                     lifetime   113 of 191   59.2%        66         12        100   36.9%
        """);
  }

  @ParameterizedTest
  @CsvSource({"6, 25, 240, 24.0%", "13, 21, 619, 61.9%", "9, 18, 500, 50.0%", "1, 3, 333, 33.3%", "2, 3, 667, 66.7%",
      "1, 16, 63, 6.3%", "0, 5, 0, 0.0%", "5, 5, 1000, 100.0%", "199, 200, 995, 99.5%", "1, 2000, 1, 0.1%"})
  void ratesAreRoundedHalfUpToATenthOfAPercent(int brought, int offered, int perMille, String percent) {
    Integer rounded = RatesView.broughtPerMille(Told.window("12m", brought, offered - brought, 0, 0));

    assertThat(rounded).isEqualTo(perMille);
    assertThat(RatesView.percent(rounded)).isEqualTo(percent);
  }

  @Test
  void ofNothingThereIsNoRate() {
    assertThat(RatesView.broughtPerMille(Told.window("12m", 0, 0, 0, 3))).isNull();
    assertThat(RatesView.percent(null)).isEqualTo("-");
  }

  @Test
  void byItselfATableSaysOfWhichDayItIs() {
    assertThat(RatesView.head(Told.DAY))
        .isEqualToNormalizingNewlines("Rates as of 2021-08-05\n\n" + RatesView.head());
  }

  @Test
  void theFootFitsTheTable() {
    assertThat(RatesView.foot().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
  }

  @Test
  void jsonHasAllWindowsAndCounts() {
    JsonNode json = RatesView.json(RATES);

    assertThat(json.fieldNames()).toIterable().containsExactly("kind", "nhsNumber", "asOf", "windows", "specialties");
    assertThat(json.path("windows").fieldNames()).toIterable().containsExactly("12m", "24m", "lifetime");
    assertThat(json.path("windows").path("24m").toString()).isEqualTo("{\"offered\":21,\"brought\":13,\"wnb\":6,"
        + "\"cancelledByFamily\":2,\"cancelledByProvider\":0,\"wnbPerMille\":316,\"notBroughtPerMille\":381}");
    assertThat(json.path("windows").path("12m").path("wnbPerMille").isNull()).isTrue();
  }
}

package uk.wnb.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What finds a query that names no meter, itself. Held against a running detector in {@code DetectorIT}. */
class MetersTest {
  private static final String SCRAPED = """
      # HELP wnb_planned_total only told of
      wnb_received_total{topic="wnb.attendances"} 3.0
      wnb_unaccounted 0.0
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "sum(wnb_unaccounted) | wnb_unaccounted",
      "sum(up{job=\"wnb\"}) | up",
      "sum by (tier, change) (increase(wnb_alerts_total[1h])) | wnb_alerts_total",
      "max by (instance) (lag_max >= 0) | lag_max",
      "sum(rate(a_sum[5m] offset 1h)) / sum(rate(a_count{x=\"b\"}[5m])) > 86400 | a_count,a_sum",
      "time() - max by (source) (max_over_time(newest[14d])) > 4 * 86400 | newest",
      "a unless on (instance) b | a,b"})
  void theMetersOfAQueryAreFound(String query, String names) {
    assertThat(Meters.in(query)).containsExactly(names.split(","));
  }

  @Test
  void aQueryThatNamesAMeterWhichIsNotThereIsFound() {
    assertThat(Meters.missing(List.of("sum(up)", "rate(wnb_received_total[1m])", "wnb_unaccounted != 0"), SCRAPED))
        .isEmpty();
    assertThat(Meters.missing(List.of("sum(wnb_recieved_total) / sum(wnb_unaccounted)", "wnb_planned_total"), SCRAPED))
        .containsExactly("wnb_planned_total", "wnb_recieved_total");
  }

  @Test
  void everyQueryNamesSomething() {
    assertThat(DeploymentFiles.allQueries()).hasSizeGreaterThan(25).noneMatch(query -> Meters.in(query).isEmpty());
  }
}

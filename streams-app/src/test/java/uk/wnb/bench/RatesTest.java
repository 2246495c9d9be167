package uk.wnb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {
  @Test
  void theMiddleOneIsTakenOfTheFreshAndOfTheWarm() {
    Rates median = Rates.median(List.of(rates(300, 900), rates(100, 1_000), rates(200, 800)));
    assertThat(median).isEqualTo(rates(200, 900));
  }

  @Test
  void oneAloneIsTheMiddleOne() {
    assertThat(Rates.median(List.of(rates(300, 900)))).isEqualTo(rates(300, 900));
  }

  private static Rates rates(double fresh, double warm) {
    return new Rates(new Rate(fresh, 1, 0), new Rate(warm, 1, 0));
  }
}

package uk.wnb.audit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import uk.wnb.audit.statistics.Funnel.Input;

/**
 * Held against a second implementation in Python: z = (p - p0) / sqrt(p0 (1 - p0) / n), the outer tenths drawn in,
 * phi = mean z², tau² = (N phi - (N - 1)) / (sum w - sum w² / sum w) with w = 1 / se², limits p0 ± z sqrt(se² + tau²).
 */
class FunnelTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final List<Input> TEN = List.of(new Input("A", 90, 1000, 0), new Input("B", 130, 1200, 0),
      new Input("C", 60, 800, 0), new Input("D", 75, 500, 0), new Input("E", 200, 2500, 0),
      new Input("F", 48, 400, 0),
      new Input("G", 151, 1500, 0), new Input("H", 33, 600, 0), new Input("I", 99, 900, 0),
      new Input("J", 260, 2000, 0));

  @Test
  void overdispersionWidensTheLimits() {
    Funnel funnel = Funnel.of(TEN);
    assertThat(funnel.target()).isCloseTo(0.10052631578947369, EXACT);
    assertThat(funnel.phi()).isCloseTo(6.073831486524986, EXACT);
    assertThat(funnel.tau2()).isCloseTo(0.00047279868421052626, EXACT);
    Funnel.Limits limits = funnel.units().get(3).limits();
    assertThat(limits.lower998()).isCloseTo(0.021520235216964043, EXACT);
    assertThat(limits.lower95()).isCloseTo(0.05041711455799205, EXACT);
    assertThat(limits.upper95()).isCloseTo(0.15063551702095532, EXACT);
    assertThat(limits.upper998()).isCloseTo(0.17953239636198332, EXACT);
    assertThat(funnel.units()).noneMatch(Funnel.Unit::isFarOut);
  }

  @Test
  void unitsThatDifferByChanceAloneHaveTheLimitsOfChance() {
    Funnel funnel = Funnel.of(List.of(new Input("A", 100, 1000, 0), new Input("B", 101, 1000, 0),
        new Input("C", 99, 1000, 0)));
    assertThat(funnel.tau2()).isZero();
    assertThat(funnel.limits(1000).upper95()).isCloseTo(0.1 + Funnel.Z95 * Math.sqrt(0.09 / 1000), EXACT);
  }

  @Test
  void oneThatStandsOutIsSeen() {
    java.util.ArrayList<Input> units = new java.util.ArrayList<>();
    for (int i = 0; i < 19; i++) {
      units.add(new Input("U" + i, 95 + i % 11, 1000, 0));
    }
    units.add(new Input("far", 190, 1000, 0));
    Funnel funnel = Funnel.of(units);
    assertThat(funnel.units()).filteredOn(Funnel.Unit::isFarOut).extracting(Funnel.Unit::name).containsExactly("far");
    assertThat(funnel.units().get(19).isOut()).isTrue();
    assertThat(funnel.units().get(5).isOut()).isFalse();
  }

  @Test
  void limitsStayWithinNoneAndAll() {
    Funnel funnel = Funnel.of(List.of(new Input("A", 1, 20, 0), new Input("B", 0, 10, 0)));
    assertThat(funnel.limits(1).lower998()).isZero();
    assertThat(funnel.limits(1).upper998()).isLessThanOrEqualTo(1);
  }

  @Test
  void nobodyAnywhereIsNoDifference() {
    Funnel funnel = Funnel.of(List.of(new Input("A", 0, 20, 0), new Input("B", 0, 10, 0)));
    assertThat(funnel.units()).noneMatch(Funnel.Unit::isOut);
    assertThat(funnel.tau2()).isZero();
  }

  @Test
  void whatRestsOnRoundingAloneIsNotOutside() {
    Funnel.Limits limits = new Funnel.Limits(0.05, 0.07, 0.11, 0.13);
    assertThat(new Funnel.Unit("high", 100, 0.132, 0.001, limits).isFarOut()).isTrue();
    assertThat(new Funnel.Unit("high", 100, 0.132, 0.003, limits).isFarOut()).isFalse();
    assertThat(new Funnel.Unit("low", 100, 0.048, 0.001, limits).isFarOut()).isTrue();
    assertThat(new Funnel.Unit("low", 100, 0.048, 0.003, limits).isFarOut()).isFalse();
    assertThat(new Funnel.Unit("high", 100, 0.112, 0.001, limits).isOut()).isTrue();
    assertThat(new Funnel.Unit("high", 100, 0.112, 0.003, limits).isOut()).isFalse();
    assertThat(new Funnel.Unit("low", 100, 0.068, 0.003, limits).isOut()).isFalse();
  }

  @Test
  void aUnitKeepsItsRounding() {
    assertThat(Funnel.of(List.of(new Input("A", 10, 100, 0.02), new Input("B", 10, 100, 0))).units())
        .extracting(Funnel.Unit::rounding).containsExactly(0.02, 0.0);
  }
}

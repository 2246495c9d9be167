package uk.wnb.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.wnb.audit.statistics.Funnel;
import uk.wnb.audit.statistics.Funnel.Input;

/** Names beside the marks of a funnel can be read: none lies over another or beyond the edge. */
class FunnelPlotTest {
  @Test
  void namesDoNotOverlap() {
    List<Input> inputs = new ArrayList<>();
    for (int i = 10; i < 40; i++) {
      inputs.add(new Input("ZZT" + i, 95 + i % 7, 1000 + i, 0));
    }
    String plot = plot(inputs);
    List<double[]> names = names(plot);
    assertThat(names).hasSizeBetween(1, 29);
    assertThat(plot.split("<circle", -1)).as("each has its mark, and its words").hasSize(31);
    for (double[] one : names) {
      assertThat(names).filteredOn(other -> Math.abs(other[0] - one[0]) < 45 && Math.abs(other[1] - one[1]) < 14)
          .hasSize(1);
    }
  }

  @Test
  void whereThereIsRoomEachHasItsName() {
    String plot = plot(List.of(new Input("A", 20, 200, 0), new Input("B", 50, 500, 0), new Input("C", 100, 1000, 0)));
    assertThat(plot).contains(">A<", ">B<", ">C<");
  }

  /** The one far out is named, although those beside it come first. */
  @Test
  void whoeverIsFarOutIsNamedFirst() {
    List<Input> inputs = new ArrayList<>();
    for (int i = 10; i < 30; i++) {
      inputs.add(new Input("ZZT" + i, 95 + i % 11, 1000, 0));
    }
    inputs.add(new Input("ZZTFA", 150, 1000, 0));
    assertThat(plot(inputs)).contains("class=\"worse\"", ">ZZTFA<");
  }

  /** The largest unit stands at the right edge: its name ends before its mark. */
  @Test
  void theLargestHasItsNameOnTheOtherSide() {
    String plot = plot(List.of(new Input("ZZT01", 20, 200, 0), new Input("ZZT02", 100, 1000, 0)));
    assertThat(plot).containsPattern("text-anchor=\"start\">ZZT01<").containsPattern("text-anchor=\"end\">ZZT02<");
  }

  private static String plot(List<Input> inputs) {
    return FunnelPlot.of("f", "F", Funnel.of(inputs));
  }

  private static List<double[]> names(String plot) {
    return Pattern.compile("<text x=\"([0-9.]+)\" y=\"([0-9.]+)\" text-anchor=\"\\w+\">ZZT").matcher(plot).results()
        .map(found -> new double[] {Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))}).toList();
  }
}

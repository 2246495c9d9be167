package uk.wnb.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalPlotTest {
  /** Names end where the plot begins: some seven pixels a letter, and none is cut off on the left. */
  @ParameterizedTest
  @ValueSource(strings = {"yes", "child-protection-plan", "P Black or Black British - Any other Black background"})
  void everyNameHasRoom(String name) {
    Pattern drawn = Pattern.compile("<text x=\"([0-9.]+)\"[^>]*text-anchor=\"end\">" + name + "</text>");
    Matcher matcher = drawn.matcher(plot(new IntervalPlot.Item(name, 1.5, 1.2, 1.9)));
    assertThat(matcher.find()).isTrue();
    assertThat(Double.parseDouble(matcher.group(1))).isGreaterThan(7.0 * name.length());
  }

  @Test
  void anIntervalWithoutTheReferenceIsADiamond() {
    assertThat(plot(new IntervalPlot.Item("a", 1.5, 1.2, 1.9))).contains("<title>a: 1.50 (1.20 to 1.90)",
        "class=\"worse\"").doesNotContain("class=\"common\"");
    assertThat(plot(new IntervalPlot.Item("a", 1.5, 0.9, 1.9))).contains("class=\"common\"", "class=\"interval\"")
        .doesNotContain("class=\"worse\"");
  }

  /** No interval, so nothing is said of chance. */
  @Test
  void aValueWithoutAnIntervalIsADot() {
    assertThat(plot(new IntervalPlot.Item("2024-01", 0.5), new IntervalPlot.Item("2024-02", 1)))
        .contains(">2 values, held against 1. The table below", "<title>2024-01: 0.50</title>", "class=\"common\"")
        .doesNotContain("interval", "class=\"worse\"");
  }

  @Test
  void whatIsDrawnIsSaid() {
    IntervalPlot.Item one = new IntervalPlot.Item("a", 1.5, 1.2, 1.9);
    assertThat(plot(one)).contains(">1 group with 95% intervals, held against 1.");
    assertThat(plot(one, new IntervalPlot.Item("none of it", 0, 0, 0))).contains(">2 groups with 95% intervals");
  }

  private static String plot(IntervalPlot.Item... items) {
    return IntervalPlot.of("p", "Plot", List.of(items), 1, "ratio");
  }
}

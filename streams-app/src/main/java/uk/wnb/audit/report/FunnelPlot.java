package uk.wnb.audit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import uk.wnb.audit.statistics.Funnel;
import uk.wnb.signal.Plural;

/** A funnel plot: proportion against size, with limits that narrow as units grow. */
final class FunnelPlot {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 400;
  private static final int LEFT = 60;
  private static final int RIGHT = 860;
  private static final int TOP = 20;
  private static final int BOTTOM = 340;
  private static final int STEPS = 100;
  /** Pixels that a letter of a name is wide at most, that a line is high, and that a name stands beside its mark. */
  private static final int LETTER = 9;
  private static final int LINE = 14;
  private static final int BESIDE = 11;

  private FunnelPlot() {
  }

  static String of(String id, String title, Funnel funnel) {
    List<Funnel.Unit> units = funnel.units();
    long out = units.stream().filter(Funnel.Unit::isFarOut).count();
    Svg svg = new Svg(id, WIDTH, HEIGHT, title, String.format(Locale.ROOT, "%s, %.1f%% over all, %d outside "
        + "the 99.8%% limits. The table below has every value.", Plural.of(units.size(), "provider"),
        100 * funnel.target(), out));
    Scale x = new Scale(units.stream().mapToDouble(Funnel.Unit::whole).max().orElse(1), LEFT, RIGHT);
    double smallest = units.stream().mapToDouble(Funnel.Unit::whole).min().orElse(1);
    double high = Math.max(units.stream().mapToDouble(Funnel.Unit::proportion).max().orElse(0),
        funnel.limits(smallest).upper998());
    Scale y = new Scale(100 * high, BOTTOM, TOP);
    axes(svg, x, y);
    limits(svg, funnel, x, y, smallest / 2);
    units.forEach(unit -> unit(svg, x, y, unit));
    names(svg, x, y, units);
    return svg.html();
  }

  private static void axes(Svg svg, Scale x, Scale y) {
    for (double tick : y.ticks()) {
      svg.line(LEFT, y.at(tick), RIGHT, y.at(tick), "grid");
      svg.text(LEFT - 8, y.at(tick) + 4, "end", Numbers.tick(tick) + "%");
    }
    for (double tick : x.ticks()) {
      svg.text(x.at(tick), BOTTOM + 20, "middle", Numbers.tick(tick));
    }
    svg.text((LEFT + RIGHT) / 2.0, BOTTOM + 44, "middle",
        "appointments brought or not; solid lines 99.8% limits, dashed 95%");
  }

  private static void limits(Svg svg, Funnel funnel, Scale x, Scale y, double from) {
    curve(svg, x, y, from, size -> funnel.target(), "mean");
    curve(svg, x, y, from, size -> funnel.limits(size).lower95(), "limit");
    curve(svg, x, y, from, size -> funnel.limits(size).upper95(), "limit");
    curve(svg, x, y, from, size -> funnel.limits(size).lower998(), "outer");
    curve(svg, x, y, from, size -> funnel.limits(size).upper998(), "outer");
  }

  private static void curve(Svg svg, Scale x, Scale y, double from, ToDoubleFunction<Double> value, String style) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double size = from + (x.to() - from) * i / STEPS;
      points.add(new double[] {x.at(size), y.at(100 * value.applyAsDouble(size))});
    }
    svg.curve(points, style);
  }

  private static void unit(Svg svg, Scale x, Scale y, Funnel.Unit unit) {
    String words = String.format(Locale.ROOT, "%s: %.1f%% of %.0f", unit.name(), 100 * unit.proportion(), unit.whole());
    double px = x.at(unit.whole());
    double py = y.at(100 * unit.proportion());
    if (unit.isFarOut()) {
      svg.diamond(px, py, 8, "worse", words);
    } else {
      svg.dot(px, py, 5, "common", words);
    }
  }

  /** Names beside the marks, of those far out first; one that would lie over another is left to the table. */
  private static void names(Svg svg, Scale x, Scale y, List<Funnel.Unit> units) {
    List<double[]> placed = new ArrayList<>();
    int width = LETTER * units.stream().mapToInt(unit -> unit.name().length()).max().orElse(0);
    units.stream().sorted(Comparator.comparing(unit -> !unit.isFarOut())).forEach(unit -> {
      double px = x.at(unit.whole());
      double py = y.at(100 * unit.proportion()) + 4;
      boolean hasRoom = px + BESIDE + width <= WIDTH;
      double left = hasRoom ? px + BESIDE : px - BESIDE - width;
      if (placed.stream().noneMatch(other -> Math.abs(other[0] - left) < width && Math.abs(other[1] - py) < LINE)) {
        placed.add(new double[] {left, py});
        svg.text(hasRoom ? left : px - BESIDE, py, hasRoom ? "start" : "end", unit.name());
      }
    });
  }
}

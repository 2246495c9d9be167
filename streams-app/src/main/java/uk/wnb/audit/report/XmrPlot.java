package uk.wnb.audit.report;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.audit.statistics.XmrChart;
import uk.wnb.audit.statistics.XmrChart.Point;

/** An XmR chart of per cents by month. What lies low is better: it is of appointments that did not happen. */
final class XmrPlot {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 320;
  private static final int LEFT = 60;
  private static final int RIGHT = 880;
  private static final int TOP = 20;
  private static final int BOTTOM = 270;
  private static final int MOST_LABELS = 13;

  private XmrPlot() {
  }

  static String of(String id, String title, List<String> months, XmrChart chart) {
    List<Point> points = chart.points();
    Svg svg = new Svg(id, WIDTH, HEIGHT, title, description(points));
    Scale y = new Scale(points.stream().mapToDouble(point -> Math.max(point.value(), point.upper())).max().orElse(1),
        BOTTOM, TOP);
    axis(svg, y);
    limits(svg, y, points);
    for (int i = 0; i < points.size(); i++) {
      point(svg, x(i, points.size()), y, months.get(i), points.get(i));
      if (i % (points.size() / MOST_LABELS + 1) == 0) {
        svg.text(x(i, points.size()), BOTTOM + 20, "middle", months.get(i));
      }
    }
    legend(svg);
    return svg.html();
  }

  private static double x(int i, int of) {
    return of == 1 ? (LEFT + RIGHT) / 2.0 : LEFT + 25 + (RIGHT - LEFT - 50.0) * i / (of - 1);
  }

  private static void axis(Svg svg, Scale y) {
    for (double tick : y.ticks()) {
      svg.line(LEFT, y.at(tick), RIGHT, y.at(tick), "grid");
      svg.text(LEFT - 8, y.at(tick) + 4, "end", Numbers.tick(tick) + "%");
    }
  }

  private static void limits(Svg svg, Scale y, List<Point> points) {
    List<double[]> values = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double from = x(i, points.size()) - (i == 0 ? 12 : (x(1, points.size()) - x(0, points.size())) / 2);
      double to = x(i, points.size()) + (i == points.size() - 1 ? 12 : (x(1, points.size()) - x(0, points.size())) / 2);
      svg.line(from, y.at(points.get(i).mean()), to, y.at(points.get(i).mean()), "mean");
      svg.line(from, y.at(points.get(i).upper()), to, y.at(points.get(i).upper()), "limit");
      svg.line(from, y.at(points.get(i).lower()), to, y.at(points.get(i).lower()), "limit");
      values.add(new double[] {x(i, points.size()), y.at(points.get(i).value())});
    }
    svg.curve(values, "series");
  }

  private static void point(Svg svg, double x, Scale y, String month, Point point) {
    String words = month + ": " + Numbers.tick(Math.rint(point.value() * 10) / 10) + "%" + (point.signs().isEmpty() ? ""
        : ", special cause: " + signs(point));
    if (point.signs().isEmpty()) {
      svg.dot(x, y.at(point.value()), 5, "common", words);
    } else if (point.value() > point.mean()) {
      svg.diamond(x, y.at(point.value()), 8, "worse", words);
    } else {
      svg.dot(x, y.at(point.value()), 7, "better", words);
    }
  }

  private static void legend(Svg svg) {
    svg.dot(LEFT + 10, HEIGHT - 14, 5, "common", "common cause");
    svg.text(LEFT + 22, HEIGHT - 10, "start", "common cause");
    svg.diamond(LEFT + 150, HEIGHT - 14, 8, "worse", "special cause, higher");
    svg.text(LEFT + 164, HEIGHT - 10, "start", "special cause, higher");
    svg.dot(LEFT + 340, HEIGHT - 14, 7, "better", "special cause, lower");
    svg.text(LEFT + 354, HEIGHT - 10, "start", "special cause, lower");
    svg.line(LEFT + 520, HEIGHT - 14, LEFT + 550, HEIGHT - 14, "mean");
    svg.text(LEFT + 558, HEIGHT - 10, "start", "mean");
    svg.line(LEFT + 620, HEIGHT - 14, LEFT + 650, HEIGHT - 14, "limit");
    svg.text(LEFT + 658, HEIGHT - 10, "start", "limits");
  }

  /** The signs of a point in words. */
  static String signs(Point point) {
    return String.join(", ", point.signs().stream().map(sign -> switch (sign) {
      case OUTSIDE_LIMITS -> "outside limits";
      case ONE_SIDE -> "7 on one side of the mean";
      case TREND -> "7-point trend";
      case TWO_OF_THREE -> "2 of 3 near a limit";
    }).toList());
  }

  private static String description(List<Point> points) {
    if (points.isEmpty()) {
      return "No month can be shown.";
    }
    long special = points.stream().filter(point -> !point.signs().isEmpty()).count();
    Point last = points.get(points.size() - 1);
    return String.format(java.util.Locale.ROOT, "%d months, mean %.1f%%, limits %.1f%% to %.1f%%, %d points of special "
        + "cause. The table below has every value.", points.size(), last.mean(), Math.max(0, last.lower()),
        last.upper(), special);
  }
}

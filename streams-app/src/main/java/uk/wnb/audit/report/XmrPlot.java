package uk.wnb.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.wnb.audit.report.Series.Month;
import uk.wnb.audit.statistics.XmrChart.Point;
import uk.wnb.signal.Plural;

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

  static String of(String id, String title, Series series) {
    List<Month> months = series.months();
    Svg svg = new Svg(id, WIDTH, HEIGHT, title, description(series));
    Scale y = new Scale(highest(months), BOTTOM, TOP);
    axis(svg, y);
    for (int i = 0; i < months.size(); i++) {
      month(svg, i, y, months);
    }
    line(svg, y, months);
    for (int i = 0; i < months.size(); i++) {
      mark(svg, x(i, months.size()), y, months.get(i));
    }
    if (!series.points().isEmpty()) {
      legend(svg);
    }
    return svg.html();
  }

  private static double highest(List<Month> months) {
    return months.stream().filter(Month::isKnown).mapToDouble(month ->
        Math.max(month.value(), month.point().map(Point::upper).orElse(0.0))).max().orElse(1);
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

  /** The name below the axis where there is room, and mean and limits above it, half way to the months beside it. */
  private static void month(Svg svg, int i, Scale y, List<Month> months) {
    double x = x(i, months.size());
    double half = months.size() == 1 ? 12 : (x(1, months.size()) - x(0, months.size())) / 2;
    if (i % (months.size() / MOST_LABELS + 1) == 0) {
      svg.text(x, BOTTOM + 20, "middle", months.get(i).name());
    }
    months.get(i).point().ifPresent(point -> {
      svg.line(x - half, y.at(point.mean()), x + half, y.at(point.mean()), "mean");
      svg.line(x - half, y.at(point.upper()), x + half, y.at(point.upper()), "limit");
      svg.line(x - half, y.at(point.lower()), x + half, y.at(point.lower()), "limit");
    });
  }

  /** From month to month, broken where one has no value. */
  private static void line(Svg svg, Scale y, List<Month> months) {
    List<double[]> unbroken = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      if (months.get(i).isKnown()) {
        unbroken.add(new double[] {x(i, months.size()), y.at(months.get(i).value())});
      } else {
        drawn(svg, unbroken);
      }
    }
    drawn(svg, unbroken);
  }

  private static void drawn(Svg svg, List<double[]> unbroken) {
    if (unbroken.size() > 1) {
      svg.curve(unbroken, "series");
    }
    unbroken.clear();
  }

  private static void mark(Svg svg, double x, Scale y, Month month) {
    if (month.isWithheld()) {
      svg.text(x, BOTTOM - 4, "middle", "*");
    } else if (month.isKnown()) {
      point(svg, x, y.at(month.value()), month);
    }
  }

  private static void point(Svg svg, double x, double y, Month month) {
    String signs = month.point().map(XmrPlot::signs).orElse("");
    String words = month.name() + ": " + Numbers.tick(Math.rint(month.value() * 10) / 10) + "%"
        + (signs.isEmpty() ? "" : ", special cause: " + signs);
    if (signs.isEmpty()) {
      svg.dot(x, y, 5, "common", words);
    } else if (month.value() > month.point().orElseThrow().mean()) {
      svg.diamond(x, y, 8, "worse", words);
    } else {
      svg.dot(x, y, 7, "better", words);
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

  private static String description(Series series) {
    if (series.withheld() > 0) {
      return withheld(series);
    }
    List<Point> points = series.points();
    if (points.isEmpty()) {
      return "No month can be shown.";
    }
    long special = points.stream().filter(point -> !point.signs().isEmpty()).count();
    Point last = points.get(points.size() - 1);
    return String.format(Locale.ROOT, "%s, mean %.1f%%, limits %.1f%% to %.1f%%, %s of special "
        + "cause. The table below has every value.", Plural.of(points.size(), "month"), last.mean(),
        Math.max(0, last.lower()), last.upper(), Plural.of(special, "point"));
  }

  private static String withheld(Series series) {
    return String.format(Locale.ROOT, "%d of %d months can be shown. %d are withheld (*) because their numbers are too "
        + "small; those that are left are of none or of more, and would mislead about all. So no mean and no limits "
        + "are given, and no point is judged. The table below has every value that can be told.", series.known(),
        series.months().size(), series.withheld());
  }
}

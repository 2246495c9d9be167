package uk.wnb.audit.report;

import java.util.List;
import java.util.Locale;

/**
 * A drawing with a title and a description for who cannot see it. Coordinates are pixels from the upper left corner.
 */
final class Svg {
  private final StringBuilder body = new StringBuilder();
  private final String id;
  private final int width;
  private final int height;
  private final String title;
  private final String description;

  /** {@code id} is unique on the page. */
  Svg(String id, int width, int height, String title, String description) {
    this.id = id;
    this.width = width;
    this.height = height;
    this.title = title;
    this.description = description;
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    add("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", style, x1, y1, x2, y2);
  }

  void curve(List<double[]> points, String style) {
    StringBuilder path = new StringBuilder();
    points.forEach(point -> path.append(String.format(Locale.ROOT, "%s%.1f %.1f ", path.isEmpty() ? "M" : "L",
        point[0], point[1])));
    add("<path class=\"%s\" d=\"%s\"/>", style, path.toString().strip());
  }

  /** A dot whose words are shown where the pointer rests. */
  void dot(double x, double y, double radius, String style, String words) {
    add("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>", style, x, y, radius,
        Html.escape(words));
  }

  /** A square that stands on its corner, so that it is told from a dot without its colour. */
  void diamond(double x, double y, double size, String style, String words) {
    add("<path class=\"%s\" d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fZ\"><title>%s</title></path>", style,
        x, y - size, x + size, y, x, y + size, x - size, y, Html.escape(words));
  }

  /** {@code anchor} is start, middle or end. */
  void text(double x, double y, String anchor, String words) {
    add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, Html.escape(words));
  }

  private void add(String format, Object... values) {
    body.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /**
   * The drawing with its title above it, and below that the description: in sight of all, and read out with it. Where
   * there is no room it scrolls within itself, by keyboard too, so that its text stays as large as other text.
   */
  String html() {
    return String.format(Locale.ROOT, "<figure><figcaption>" + Html.escape(title).replace("%", "%%")
        + "</figcaption><p id=\"%s-d\">%s</p><div class=\"plot\" tabindex=\"0\" role=\"region\" aria-label=\"%s\">"
        + "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-t %s-d\">"
        + "<title id=\"%s-t\">%s</title>%n%s</svg>"
        + "</div></figure>%n", id, Html.escape(description), Html.escape(title), width, height, id, id, id,
        Html.escape(title), body).replace("\r\n", "\n");
  }
}

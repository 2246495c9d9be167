package uk.wnb.audit.report;

import java.util.List;
import uk.wnb.signal.Plural;

/** Values, with their 95 % intervals where they have any, one below the other, and a line to hold them against. */
final class IntervalPlot {
  private static final int WIDTH = 900;
  private static final int LEFT = 240;
  private static final int LETTER = 7;
  private static final int BESIDE = 12;
  private static final int RIGHT = 870;
  private static final int ROW = 26;
  private static final int TOP = 14;

  /** One row; all in the unit of the axis. */
  record Item(String label, double value, double lower, double upper) {
    /** One without an interval. */
    Item(String label, double value) {
      this(label, value, value, value);
    }

    boolean hasInterval() {
      return lower < upper;
    }
  }

  private IntervalPlot() {
  }

  static String of(String id, String title, List<Item> items, double reference, String unit) {
    int bottom = TOP + ROW * items.size();
    Svg svg = new Svg(id, WIDTH, bottom + 50, title, drawn(items) + ", held against "
        + Numbers.tick(reference) + ". The table below has every value.");
    // An interval from few events would squeeze all others together: what runs beyond three times is cut off.
    double largest = items.stream()
        .mapToDouble(item -> Math.min(item.upper(), 3 * Math.max(item.value(), reference))).max().orElse(1);
    Scale x = new Scale(Math.max(largest, reference), left(items), RIGHT);
    for (double tick : x.ticks()) {
      svg.line(x.at(tick), TOP, x.at(tick), bottom, "grid");
      svg.text(x.at(tick), bottom + 18, "middle", Numbers.tick(tick));
    }
    svg.text(RIGHT, bottom + 40, "end", unit);
    svg.line(x.at(reference), TOP, x.at(reference), bottom, "mean");
    for (int i = 0; i < items.size(); i++) {
      item(svg, x, TOP + ROW * i + ROW / 2.0, items.get(i), reference);
    }
    return svg.html();
  }

  private static String drawn(List<Item> items) {
    return items.stream().anyMatch(Item::hasInterval) ? Plural.of(items.size(), "group") + " with 95% intervals"
        : Plural.of(items.size(), "value");
  }

  /** The longest name has room. */
  private static int left(List<Item> items) {
    int letters = items.stream().mapToInt(item -> item.label().length()).max().orElse(0);
    return Math.max(LEFT, LETTER * letters + 2 * BESIDE);
  }

  private static void item(Svg svg, Scale x, double y, Item item, double reference) {
    svg.text(x.at(0) - BESIDE, y + 4, "end", item.label());
    String value = item.label() + ": " + Numbers.ratio(item.value());
    if (!item.hasInterval()) {
      svg.dot(x.at(item.value()), y, 5, "common", value);
      return;
    }
    svg.line(x.at(item.lower()), y, x.at(item.upper()), y, "interval");
    String words = value + " (" + Numbers.ratio(item.lower()) + " to " + Numbers.ratio(item.upper()) + ")";
    if (item.lower() > reference || item.upper() < reference) {
      svg.diamond(x.at(item.value()), y, 7, "worse", words);
    } else {
      svg.dot(x.at(item.value()), y, 5, "common", words);
    }
  }
}

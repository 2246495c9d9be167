package uk.wnb.audit.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.Rate;
import uk.wnb.audit.disclosure.Share;
import uk.wnb.audit.statistics.XmrChart;
import uk.wnb.audit.statistics.XmrChart.Point;

/**
 * A rate month by month, each month in its place whether it has a value or not. Where a month is withheld no chart is
 * made of the others: small numbers are withheld, so what is left is none or high, and says nothing of the whole.
 *
 * @param months every month that was asked for, in order of time
 */
record Series(List<Month> months) {

  /**
   * One month.
   *
   * @param share empty when nothing at all is counted in it
   * @param point its place in the chart; empty when it has no value, or when there is no chart
   */
  record Month(String name, Optional<Share> share, Optional<Point> point) {
    boolean isKnown() {
      return share.filter(Share::isKnown).isPresent();
    }

    boolean isWithheld() {
      return share.filter(Share::isWithheld).isPresent();
    }

    /** In per cent, of a month that is known. */
    double value() {
      return 100 * share.orElseThrow().ratio();
    }
  }

  /** {@code rate} in the months of {@code query}, of an answer that is told apart by month. */
  static Series of(Query query, Answer byMonth, Rate rate) {
    Map<String, Share> shares = new TreeMap<>();
    byMonth.rows().forEach(row -> shares.put(row.label(), row.get(rate)));
    List<Month> bare = new ArrayList<>();
    for (YearMonth month = query.from(); !month.isAfter(query.to()); month = month.plusMonths(1)) {
      String name = month.toString();
      bare.add(new Month(name, Optional.ofNullable(shares.get(name)), Optional.empty()));
    }
    Series series = new Series(bare);
    return series.withheld() == 0 ? series.charted() : series;
  }

  private Series charted() {
    Iterator<Point> points = XmrChart.of(known(Share::ratio), known(Share::rounding)).points().iterator();
    return new Series(months.stream().map(month -> month.isKnown()
        ? new Month(month.name(), month.share(), Optional.of(points.next())) : month).toList());
  }

  /** In per cent, of the months that have a value. */
  private double[] known(ToDoubleFunction<Share> value) {
    return months.stream().filter(Month::isKnown)
        .mapToDouble(month -> 100 * value.applyAsDouble(month.share().orElseThrow())).toArray();
  }

  /** How many months have a value. */
  long known() {
    return months.stream().filter(Month::isKnown).count();
  }

  /** How many months are too small to be told. */
  long withheld() {
    return months.stream().filter(Month::isWithheld).count();
  }

  /** The points of the chart; none when there is no chart. */
  List<Point> points() {
    return months.stream().flatMap(month -> month.point().stream()).toList();
  }

  /** The signs of special cause in {@code month}, in words; empty when it has no value or no sign. */
  String signs(String month) {
    return months.stream().filter(each -> each.name().equals(month) && each.isKnown()).findFirst()
        .map(known -> known.point().map(XmrPlot::signs).orElse("not judged")).orElse("");
  }
}

package uk.wnb.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.Rate;
import uk.wnb.audit.disclosure.ReadingRoom;

/**
 * Whether patterns are looked at, how soon, and what came of it; of children more vulnerable by their needs as well.
 */
final class Reviewing {
  private static final List<Rate> RATES = List.of(Rate.IN_TIME, Rate.LATE, Rate.NEVER);
  private static final List<Measure> COUNTS = List.of(Measure.ALERTS_RAISED, Measure.REVIEWED_IN_TIME,
      Measure.REVIEWED_LATE, Measure.NOT_REVIEWED, Measure.REVIEW_ACKNOWLEDGED, Measure.REVIEW_NO_CONCERN,
      Measure.REVIEW_SUPPORT_OFFERED, Measure.REVIEW_INFORMATION_SHARED, Measure.REVIEW_REFERRED, Measure.REVIEW_OTHER,
      Measure.REVIEW_0_1_DAYS, Measure.REVIEW_2_5_DAYS, Measure.REVIEW_6_10_DAYS, Measure.REVIEW_11_20_DAYS,
      Measure.REVIEW_OVER_20_DAYS);

  private Reviewing() {
  }

  static Section of(ReadingRoom room, Query query) {
    List<Table> tables = new ArrayList<>();
    for (Dimension dimension : List.of(Dimension.MONTH, Dimension.PROVIDER, Dimension.ADDITIONAL_NEED,
        Dimension.SOCIAL_CARE_STATUS)) {
      tables.add(table(room.answer(query.by(dimension)), dimension));
    }
    Answer byMonth = room.answer(query.by(Dimension.MONTH));
    List<IntervalPlot.Item> items = byMonth.rows().stream().filter(row -> row.get(Rate.IN_TIME).isKnown())
        .map(row -> new IntervalPlot.Item(row.label(), 100 * row.get(Rate.IN_TIME).ratio())).toList();
    return new Section("reviews", "Alerts and what was done with them", List.of("An alert asks somebody to look by a "
        + "day; looking at it looks at the earlier ones of the same concern. Not reviewed means so far: the newest "
        + "alerts may not be due yet. Months are those in which alerts were raised."),
        items.isEmpty() ? List.of() : List.of(IntervalPlot.of("reviews-in-time", "Alerts reviewed in time, by month",
            items, 100, "% of alerts raised")), tables);
  }

  private static Table table(Answer answer, Dimension dimension) {
    List<String> head = new ArrayList<>(List.of(dimension.label()));
    COUNTS.forEach(measure -> head.add(measure.label()));
    RATES.forEach(rate -> head.add(rate.label() + " %"));
    List<List<String>> rows = answer.rows().stream()
        .filter(row -> !row.get(Measure.ALERTS_RAISED).text().equals("0")).map(Reviewing::cells).toList();
    return new Table("reviews-by-" + dimension.label(), "Alerts and reviews by " + dimension.label(), head, rows);
  }

  private static List<String> cells(Answer.Row row) {
    return Stream.of(Stream.of(row.label()), COUNTS.stream().map(measure -> row.get(measure).text()),
        RATES.stream().map(rate -> row.get(rate).text())).flatMap(cells -> cells).toList();
  }
}

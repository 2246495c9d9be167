package uk.wnb.audit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.Rate;
import uk.wnb.audit.disclosure.ReadingRoom;
import uk.wnb.audit.disclosure.Share;
import uk.wnb.audit.statistics.RateRatio;

/** How alerts fall on groups: rates, and ratios to the largest group that is known, from counts only. */
final class Fairness {
  private static final List<Dimension> DIMENSIONS = List.of(Dimension.ETHNICITY, Dimension.DEPRIVATION_DECILE,
      Dimension.ADDITIONAL_NEED, Dimension.SEX, Dimension.AGE_BAND, Dimension.SOCIAL_CARE_STATUS);

  private Fairness() {
  }

  static Section of(ReadingRoom room, Query query) {
    List<String> figures = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (Dimension dimension : DIMENSIONS) {
      add(room.answer(query.by(dimension)), dimension, figures, tables);
    }
    List<String> words = List.of("Alerts for each 1,000 child-months with an "
        + "appointment, and how many times the rate of the reference that is, with a 95% interval; a diamond marks "
        + "an interval without 1. The reference is the largest group that is on record and whose alerts can be told; "
        + "those of whom it is not known may be more. A ratio says where to look, not why: needs and "
        + "services differ. Sex, ethnicity and deprivation are never inputs to a rule. Age, additional need and "
        + "social care are, openly, where policy says "
        + "so. A child with several alerts counts several times, so intervals are somewhat too narrow. Child-months "
        + "belong to the provider of the month's first appointment, alerts to the organisation responsible for the "
        + "child: of one board the two are not always of the same children.");
    return new Section("fairness", "How alerts fall on groups", words, figures, tables);
  }

  private static void add(Answer answer, Dimension dimension, List<String> figures, List<Table> tables) {
    Optional<Answer.Row> largest = answer.rows().stream()
        .filter(row -> canBeCompared(row) && CodeNames.isGroup(dimension, row.label()))
        .max(Comparator.comparingLong(row -> row.get(Measure.CHILD_MONTHS).value()));
    List<List<String>> rows = new ArrayList<>();
    List<IntervalPlot.Item> items = new ArrayList<>();
    for (Answer.Row row : answer.rows()) {
      Optional<RateRatio> ratio = largest.filter(other -> canBeCompared(row)).map(other -> ratio(row, other));
      boolean itself = largest.isPresent() && largest.get() == row;
      String name = CodeNames.beside(dimension, row.label());
      rows.add(cells(name, row, ratio, itself));
      ratio.filter(known -> !itself).ifPresent(known ->
          items.add(new IntervalPlot.Item(name, known.ratio(), known.lower(), known.upper())));
    }
    if (!items.isEmpty()) {
      figures.add(IntervalPlot.of("fairness-" + dimension.label(), "Alert rate by " + dimension.label(), items, 1,
          "ratio to " + CodeNames.beside(dimension, largest.get().label()) + ", the largest group on record"));
    }
    tables.add(new Table("fairness-by-" + dimension.label(), "Alert rates by " + dimension.label(),
        List.of(dimension.label(), Measure.CHILD_MONTHS.label(), Measure.ALERTS_RAISED.label(),
        "per 1,000 child-months",
            "ratio", "95% interval", Rate.IN_TIME.label() + " %"), rows));
  }

  private static boolean canBeCompared(Answer.Row row) {
    return row.get(Rate.ALERT_RATE).isKnown() && row.get(Measure.ALERTS_RAISED).value() > 0;
  }

  private static RateRatio ratio(Answer.Row row, Answer.Row other) {
    Share mine = row.get(Rate.ALERT_RATE);
    Share theirs = other.get(Rate.ALERT_RATE);
    return RateRatio.of(mine.part().value(), mine.whole().value(), theirs.part().value(), theirs.whole().value());
  }

  private static List<String> cells(String name, Answer.Row row, Optional<RateRatio> ratio, boolean itself) {
    Share share = row.get(Rate.ALERT_RATE);
    return List.of(name, row.get(Measure.CHILD_MONTHS).text(), row.get(Measure.ALERTS_RAISED).text(),
        share.isKnown() ? Numbers.perThousand(share.ratio()) : share.text(),
        itself ? "1 (reference)" : ratio.map(known -> Numbers.ratio(known.ratio())).orElse(""),
        itself ? "" : ratio.map(known -> Numbers.ratio(known.lower()) + " to "
        + Numbers.ratio(known.upper())).orElse(""),
        row.get(Rate.IN_TIME).text());
  }
}

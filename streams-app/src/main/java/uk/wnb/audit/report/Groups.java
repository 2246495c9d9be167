package uk.wnb.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.Rate;
import uk.wnb.audit.disclosure.ReadingRoom;
import uk.wnb.audit.statistics.Standardised;

/** Rates by age and deprivation, each made alike in the other, and by what else is known of the child. */
final class Groups {
  private Groups() {
  }

  static Section of(ReadingRoom room, Query query) {
    List<String> figures = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    addStandardised(room, query, Dimension.DEPRIVATION_DECILE, Dimension.AGE_BAND, figures, tables);
    addStandardised(room, query, Dimension.AGE_BAND, Dimension.DEPRIVATION_DECILE, figures, tables);
    for (Dimension dimension : List.of(Dimension.ADDITIONAL_NEED, Dimension.SOCIAL_CARE_STATUS,
        Dimension.FIRST_OR_FOLLOW_UP, Dimension.SPECIALTY)) {
      tables.add(new Table("rates-by-" + dimension.label(), "Rates by " + dimension.label(),
          Columns.rateHead(dimension.label()), Columns.applicable(room.answer(query.by(dimension)))
              .map(row -> named(dimension, Columns.rates(row))).toList()));
    }
    return new Section("groups", "Age, deprivation and need", List.of("Standardised rates say what a group's would be "
        + "if in the other respect, age or deprivation, it were made up like all (direct, 95% interval). None is given "
        + "(*) where a count that it needs is withheld: whatever was put in its place would be a guess, and might "
        + "weigh much. Over more months, or a larger area, fewer are."), figures, tables);
  }

  private static List<String> named(Dimension dimension, List<String> cells) {
    cells.set(0, CodeNames.beside(dimension, cells.get(0)));
    return cells;
  }

  private static void addStandardised(ReadingRoom room, Query query, Dimension group, Dimension stratum,
      List<String> figures, List<Table> tables) {
    Answer answer = room.answer(query.by(group));
    Strata strata = new Strata(room.answer(query.by(group, stratum)), room.answer(query.by(stratum)));
    List<IntervalPlot.Item> items = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    Columns.applicable(answer).forEach(row -> {
      Optional<Standardised> rate = strata.directly(row.label());
      rate.ifPresent(known -> items.add(new IntervalPlot.Item(row.label(), 100 * known.rate(), 100 * known.lower(),
          100 * known.upper())));
      rows.add(Columns.rates(row, rate.map(known -> Numbers.perCent(known.rate())).orElse("*"),
          rate.map(known -> Numbers.range(known.lower(), known.upper())).orElse("")));
    });
    if (!items.isEmpty() && answer.total().get(Rate.WNB_RATE).isKnown()) {
      figures.add(IntervalPlot.of("standardised-" + group.label(), "Was not brought by " + group.label()
          + ", standardised by " + stratum.label(), items, 100 * answer.total().get(Rate.WNB_RATE).ratio(),
          "% of brought or not, standardised; the line is the rate of all"));
    }
    tables.add(new Table("rates-by-" + group.label(), "Rates by " + group.label(),
        Columns.rateHead(group.label(), "standardised wnb-rate %", "95% interval"), rows));
  }
}

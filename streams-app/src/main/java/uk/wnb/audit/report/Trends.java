package uk.wnb.audit.report;

import java.util.List;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.Rate;
import uk.wnb.audit.disclosure.ReadingRoom;

/** Rates month by month, and which of their changes are more than chance. */
final class Trends {
  private Trends() {
  }

  static Section of(ReadingRoom room, Query query) {
    Answer answer = room.answer(query.by(Dimension.MONTH));
    Series wnb = Series.of(query, answer, Rate.WNB_RATE);
    Series notBrought = Series.of(query, answer, Rate.NOT_BROUGHT_RATE);
    Series unOutcomed = Series.of(query, answer, Rate.UN_OUTCOMED);
    List<List<String>> rows = Columns.applicable(answer).map(row -> Columns.rates(row, wnb.signs(row.label()),
        notBrought.signs(row.label()), unOutcomed.signs(row.label()))).toList();
    return new Section("trends", "Month by month", List.of("XmR charts by the rules of Making Data Count: grey points "
        + "move by chance; a diamond or a large dot marks a change that chance does not explain. Few points say "
        + "little: 13 or more are wanted. A month that is withheld has a * and no point, one in which nothing is "
        + "counted has neither; the line is broken there."),
        List.of(XmrPlot.of("xmr-wnb", "Was not brought, % of brought or not", wnb),
            XmrPlot.of("xmr-not-brought", "Was not brought or cancelled by the family, % of offered", notBrought),
            XmrPlot.of("xmr-un-outcomed", "Without an outcome, %", unOutcomed)),
        List.of(new Table("rates-by-month", "Rates by month", Columns.rateHead("month", "special cause in wnb-rate",
            "special cause in not-brought-rate", "special cause in un-outcomed"), rows)));
  }
}

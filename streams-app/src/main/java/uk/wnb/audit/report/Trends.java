package uk.wnb.audit.report;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.Rate;
import uk.wnb.audit.disclosure.ReadingRoom;
import uk.wnb.audit.statistics.XmrChart;

/** Rates month by month, and which of their changes are more than chance. */
final class Trends {
  private Trends() {
  }

  static Section of(ReadingRoom room, Query query) {
    Answer answer = room.answer(query.by(Dimension.MONTH));
    List<String> figures = new ArrayList<>();
    figures.add(plot("wnb", "Was not brought, % of brought or not", answer, Rate.WNB_RATE));
    figures.add(plot("not-brought", "Was not brought or cancelled by the family, % of offered", answer,
        Rate.NOT_BROUGHT_RATE));
    figures.add(plot("un-outcomed", "Without an outcome, %", answer, Rate.UN_OUTCOMED));
    List<List<String>> rows = Columns.applicable(answer).map(row ->
        Columns.rates(row, signs(answer, row, Rate.WNB_RATE))).toList();
    return new Section("trends", "Month by month", List.of("XmR charts by the rules of Making Data Count: grey points "
        + "move by chance; a diamond or a large dot marks a change that chance does not explain. Few points say "
        + "little: 13 or more are wanted. A month that is withheld has no point."), figures,
        List.of(new Table("rates-by-month", "Rates by month",
            Columns.rateHead("month", "special cause in wnb-rate"), rows)));
  }

  private static List<Answer.Row> known(Answer answer, Rate rate) {
    return answer.rows().stream().filter(row -> row.get(rate).isKnown()).toList();
  }

  private static XmrChart chart(Answer answer, Rate rate) {
    return XmrChart.of(known(answer, rate).stream().mapToDouble(row -> 100 * row.get(rate).ratio()).toArray());
  }

  private static String plot(String id, String title, Answer answer, Rate rate) {
    return XmrPlot.of("xmr-" + id, title, known(answer, rate).stream().map(Answer.Row::label).toList(),
        chart(answer, rate));
  }

  private static String signs(Answer answer, Answer.Row row, Rate rate) {
    int place = known(answer, rate).indexOf(row);
    return place < 0 ? "" : XmrPlot.signs(chart(answer, rate).points().get(place));
  }
}
